/**
 * Programmes (专项行动、年度监管工作、三年行动): their stages, documents, leading group, report schedules and ladder. Active and
 * closing come by the clock; an extension is an amendment that says why. The end of a campaign never closes a hazard.
 */
package io.github.bihuan.campaign;
