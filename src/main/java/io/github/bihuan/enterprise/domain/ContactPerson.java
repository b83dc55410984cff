package io.github.bihuan.enterprise.domain;

/**
 * One of an enterprise's persons: 主要负责人, 实际控制人 or 安全管理员.
 *
 * @param phone mobile number or line with area code, or null
 * @param email or null
 */
public record ContactPerson(String name, String phone, String email) {}
