/// An index of the studies below a folder, to find and compare them. The studies are the truth; the index is an SQLite
/// file that can be thrown away and is built anew. May import `manifest`, `json`, `part` and `usecase`; the only
/// package that touches `java.sql`.
@NullMarked
package org.interphase.study.catalogue;

import org.jspecify.annotations.NullMarked;
