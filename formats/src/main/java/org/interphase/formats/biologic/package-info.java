/// Files of BioLogic potentiostats and cyclers: the binary `.mpr` and the text exports of EC-Lab and BT-Lab.
/// May import `data`, the parent package, `text`, `cycler` and `impedance`.
///
/// BioLogic publishes no description of `.mpr`. What is used here was found in public readers (`yadg` of dgbowl,
/// `galvani` of echemdata), in threads of their users, and by comparing files with the vendor's own exports;
/// `docs/formats-biologic.md` says what is proven and what is assumed.
@NullMarked
package org.interphase.formats.biologic;

import org.jspecify.annotations.NullMarked;
