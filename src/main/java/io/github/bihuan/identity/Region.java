package io.github.bihuan.identity;

import io.github.bihuan.shared.region.RegionLevel;

/**
 * An administrative division (行政区划).
 *
 * @param code canonical code of 2/4/6/9/12 digits
 * @param parentCode code of the division above; null for a province
 * @param fullName the path of names from the province on, such as 山西省吕梁市方山县马坊镇
 */
public record Region(String code, String name, RegionLevel level, String parentCode, String fullName) {}
