/// Readers and writers of instrument files and exchange formats.
/// May import `data` (and with it `quantity`). One package per family of formats; readers are found through
/// `ServiceLoader`, are stateless, and for a bad file throw [org.interphase.data.InputException] and nothing else.
@NullMarked
package org.interphase.formats;

import org.jspecify.annotations.NullMarked;
