#!/usr/bin/env python3
"""The workbench from Python, with the standard library alone.

Start the workbench (`interphase`, or `interphase serve`), copy the address that it prints, then:

    python3 examples/workbench.py 'http://127.0.0.1:PORT/#token=TOKEN'

Makes a study from the example, asks a few questions of it, simulates a cell with and without its coating, and runs
the study to its report. The entries used here are described in docs/openapi.yaml.
"""

import array
import json
import sys
import urllib.parse
import urllib.request


class Workbench:
    """A few lines that stand for a client library."""

    def __init__(self, address):
        where = urllib.parse.urlsplit(address)
        self.base = f"{where.scheme}://{where.netloc}/api/v1"
        self.token = urllib.parse.parse_qs(where.fragment)["token"][0]

    def send(self, method, path, body=None):
        data = body if isinstance(body, bytes) or body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.base + path, data, {"X-Interphase-Token": self.token}, method=method)
        try:
            return urllib.request.urlopen(request)
        except urllib.error.HTTPError as refusal:
            raise SystemExit(json.load(refusal)["error"]["sentence"])

    def get(self, path):
        return json.load(self.send("GET", path))

    def post(self, path, **body):
        return json.load(self.send("POST", path, body))

    def events(self, job):
        """The progress of a run, one dictionary for each event."""
        for line in self.send("GET", f"/jobs/{job}/events"):
            if line.startswith(b"data: "):
                yield json.loads(line[6:])


def main(address):
    bench = Workbench(address)
    print("Interphase", bench.get("/about")["version"])

    study = bench.post("/studies", example="ncm622-li6ps5cl")
    here = "/studies/" + urllib.parse.quote(study["id"])
    print(study["title"])

    # What is in the files, and why it is taken for that.
    for file in bench.get(here + "/files")["files"]:
        print(f"  {file['file']}: {file['technique']}, {file['why']}")

    # Bare and coated, cycle by cycle.
    for name in ("bare", "coated"):
        answer = bench.post(here + "/analyse/cycling", file=f"raw/{name}.mpt")
        cycles = answer["cycles"]
        print(f"  {name}: first discharge {1000 * cycles[0]['discharge_Ah']:.3f} mAh,"
              f" efficiency {100 * cycles[0]['coulombic_efficiency']:.2f} %")
    print("  the same as:", answer["command"])

    # Raw columns, as numbers.
    reply = bench.send("POST", here + "/columns", {"file": "raw/bare.mpt", "columns": ["time", "voltage"]})
    rows = int(reply.headers["X-Interphase-Rows"])
    numbers = array.array("d", reply.read())
    if sys.byteorder == "big":
        numbers.byteswap()
    print(f"  {rows} samples, the voltage from {min(numbers[rows:]):.3f} to {max(numbers[rows:]):.3f} V")

    # What thermodynamics says of the contact, and what the model says of the coating's thickness.
    contact = bench.post("/analyse/thermo-reaction", a="LiNi0.6Mn0.2Co0.2O2", b="Li6PS5Cl", draws=0)
    print(f"  contact: {1000 * contact['mutual_min']['energy_eV_per_atom']:.0f} meV/atom")
    for thickness in (2, 5, 10):
        cell = bench.post("/analyse/cell-simulate", cell="nmc811-lgps-5nm", set={"coating.thickness_nm": thickness})
        print(f"  coating of {thickness} nm: {cell['cycles'][0]['discharge_mAh_per_g']:.1f} mAh/g")

    # A figure, as it would stand in a paper.
    svg = bench.send("POST", here + "/figure/cycling", {"file": "raw/coated.mpt"}).read()
    print(f"  a figure of {len(svg)} bytes")

    # Run it, and see how it gets on.
    for event in bench.events(bench.post(here + "/run")["job"]):
        print(f"  {100 * event['fraction']:3.0f} %  {event['what']}")
    for verdict in event["result"]["verdicts"]:
        print(f"  {verdict['mechanism']}: {verdict['verdict']} (probability {verdict['probability']:.2f})")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(sys.argv[1])
