package org.interphase.app.server.panel;

import java.util.List;

/// What one technique offers to the pages. A new technique is one class of this type in [Panels], one module
/// `panels/NAME.js` among the pages, and nothing else; `docs/workbench.md` walks through an example.
public interface Panel {
    /// The technique's name in addresses and in a manifest: `cycling`.
    String technique();

    /// As shown above the panel.
    String title();

    /// What can be asked, in the order of use.
    List<Verb> verbs();
}
