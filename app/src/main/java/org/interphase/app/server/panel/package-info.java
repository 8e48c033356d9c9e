/// What each technique offers to the workbench's pages: one [Panel] for each, made of [Verb]s. May import `study`,
/// `formats` and `data`; knows nothing of HTTP.
@NullMarked
package org.interphase.app.server.panel;

import org.jspecify.annotations.NullMarked;
