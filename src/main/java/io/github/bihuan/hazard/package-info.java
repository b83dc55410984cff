/**
 * Hazards (隐患): their life cycle from the finding to the close-out, the rectification plan (五落实), the dual report,
 * extensions, acceptance and look-back. Owns every row of a hazard and of the documents that moved it.
 */
package io.github.bihuan.hazard;
