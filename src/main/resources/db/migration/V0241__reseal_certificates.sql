-- A new key seals the numbers of certificates anew.
grant update (certificate_number) on special_operator_certificate to ${app_role};
