/// YAML as a tree in which every node knows its line and column, read without recursion limits being a stranger's to
/// choose. May import `data` for the refusal.
@NullMarked
package org.interphase.study.yaml;

import org.jspecify.annotations.NullMarked;
