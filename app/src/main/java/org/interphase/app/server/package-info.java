/// The workbench's server: pages and a REST interface on 127.0.0.1 over the use cases of `study`, with one class that
/// knows how bytes travel. May import `study`, `formats`, `data`, `app.server.panel` and the JDK's own HTTP server.
@NullMarked
package org.interphase.app.server;

import org.jspecify.annotations.NullMarked;
