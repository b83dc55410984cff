package io.github.bihuan.enterprise;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.function.UnaryOperator;

/** A contact person's columns; the prefix is the owner's. */
@Embeddable
class ContactColumns {

    @Column(name = "name")
    private String name;

    /** Sealed. */
    @Column(name = "phone")
    private String phone;

    @Column(name = "email")
    private String email;

    protected ContactColumns() {}

    /** @param seal seals the phone for the enterprise */
    static ContactColumns of(PersonBody body, UnaryOperator<String> seal) {
        if (body == null) {
            return null;
        }
        var person = body.person();
        var columns = new ContactColumns();
        columns.name = person.name();
        columns.phone = seal.apply(person.phone());
        columns.email = person.email();
        return columns;
    }
}
