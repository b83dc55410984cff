package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.domain.ContactPerson;
import io.github.bihuan.enterprise.domain.Phone;
import io.github.bihuan.shared.privacy.Masks;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contact person as requests and answers write it. */
@Schema(name = "ContactPerson", description = "企业联系人；列表中和对无关人员隐去电话中间四位和邮箱名")
record PersonBody(
        @Schema(description = "姓名", examples = "张三")
                @NotBlank(message = "姓名必须填写")
                @Size(max = 100, message = "姓名不得超过100字")
                String name,
        @Schema(description = "电话：11位手机号，或带区号的固定电话", examples = "13800000001", nullable = true)
                @Pattern(regexp = Phone.PATTERN, message = "电话应为11位手机号，或带区号的固定电话")
                String phone,
        @Schema(description = "电子邮箱", examples = "zhangsan@example.com", nullable = true)
                @Email(message = "电子邮箱格式不正确")
                @Size(max = 200, message = "电子邮箱不得超过200字符")
                String email) {

    static PersonBody of(ContactPerson person) {
        return person == null ? null : new PersonBody(person.name(), person.phone(), person.email());
    }

    /** The same person as others may see: phone and e-mail masked. */
    PersonBody masked() {
        return new PersonBody(name, Masks.phone(phone), Masks.email(email));
    }

    ContactPerson person() {
        return new ContactPerson(name.strip(), phone, email);
    }
}
