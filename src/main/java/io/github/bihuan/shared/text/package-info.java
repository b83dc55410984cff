/** Texts as people type them, and the one way they are kept. */
package io.github.bihuan.shared.text;
