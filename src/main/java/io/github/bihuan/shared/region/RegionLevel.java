package io.github.bihuan.shared.region;

/** Level of an administrative division and the number of digits of its canonical code (specification §5.1). */
public enum RegionLevel {
    /** 省（自治区、直辖市）. */
    PROVINCE(2),
    /** 市（地区、自治州、盟）. */
    CITY(4),
    /** 县（区、市、旗）. */
    COUNTY(6),
    /** 镇（乡、街道、园区）. */
    TOWNSHIP(9),
    /** 村（社区）. */
    VILLAGE(12);

    private final int digits;

    RegionLevel(int digits) {
        this.digits = digits;
    }

    public int digits() {
        return digits;
    }
}
