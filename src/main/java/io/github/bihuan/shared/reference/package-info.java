/**
 * Reference data that the program ships as files ({@code reference/}) and reads once: terms (术语), the catalog of major
 * hazards (重大事故隐患判定标准) and checklists (检查表).
 */
package io.github.bihuan.shared.reference;
