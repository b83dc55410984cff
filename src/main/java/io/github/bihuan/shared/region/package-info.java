/** Codes of administrative divisions (行政区划代码): their levels, their prefixes and the ways people write them. */
package io.github.bihuan.shared.region;
