package org.interphase.app.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.interphase.data.InputException;
import org.interphase.study.json.Json;
import org.interphase.study.json.JsonReader;

/// Reads what a request carries, up to a limit.
final class Bodies {
    /// Longest JSON body: a manifest or a peak model fits many times.
    static final int JSON_BYTES = 4 << 20;

    private Bodies() {}

    /// @throws RequestRefusedException if the body is longer than allowed or breaks off
    static byte[] bytes(Request request, int most) throws RequestRefusedException {
        if (request.length() > most) {
            throw tooLarge(most);
        }
        try {
            byte[] bytes = request.body().readNBytes(most + 1);
            if (bytes.length > most) {
                throw tooLarge(most);
            }
            return bytes;
        } catch (IOException e) {
            throw new RequestRefusedException(RequestRefusedException.BAD_REQUEST, "The request broke off.");
        }
    }

    private static RequestRefusedException tooLarge(long most) {
        return new RequestRefusedException(
                RequestRefusedException.TOO_LARGE, "The request is longer than the " + most + " bytes allowed.");
    }

    /// The JSON object of a body; an empty body is an empty object.
    static Json.Fields object(Request request) throws RequestRefusedException {
        byte[] bytes = bytes(request, JSON_BYTES);
        if (bytes.length == 0) {
            return Json.object();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (JsonReader.read("the request", text) instanceof Json.Fields fields) {
                return fields;
            }
        } catch (CharacterCodingException e) {
            throw new RequestRefusedException(RequestRefusedException.BAD_REQUEST, "The request is not UTF-8.");
        } catch (InputException e) {
            throw new RequestRefusedException(RequestRefusedException.BAD_REQUEST, String.valueOf(e.getMessage()));
        }
        throw new RequestRefusedException(RequestRefusedException.BAD_REQUEST, "The request must be one JSON object.");
    }
}
