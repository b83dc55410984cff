/**
 * Inspections (检查): the visit, the checklists used, the problems found, who signed, and the conclusion that makes
 * it count. What an
 * inspection finds becomes a hazard in the feature above.
 */
package io.github.bihuan.inspection;
