package io.github.bihuan.enterprise;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A contact person's columns; the prefix is the owner's. */
@Embeddable
class ContactColumns {

    @Column(name = "name")
    private String name;

    @Column(name = "phone")
    private String phone;

    @Column(name = "email")
    private String email;

    protected ContactColumns() {}

    static ContactColumns of(PersonBody body) {
        if (body == null) {
            return null;
        }
        var person = body.person();
        var columns = new ContactColumns();
        columns.name = person.name();
        columns.phone = person.phone();
        columns.email = person.email();
        return columns;
    }
}
