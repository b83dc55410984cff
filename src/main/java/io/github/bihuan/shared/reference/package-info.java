/**
 * Reference data that the program ships as files ({@code reference/}) and reads once: terms (术语), the catalog of major
 * hazards (重大事故隐患判定标准) and checklists (检查表); and how the files that features ship are read.
 */
package io.github.bihuan.shared.reference;
