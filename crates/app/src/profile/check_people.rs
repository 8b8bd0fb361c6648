//! Finds the mistakes in a profile's staff.

use std::collections::HashSet;

use data_encoding::BASE32_NOPAD;
use majlis_contract::role::Role;
use majlis_contract::{Language, validation};

use super::Mistakes;
use super::check::{known, word};
use super::form::{ProfileForm, StaffForm, StaffRoleForm};

pub fn staff(form: &ProfileForm, mistakes: &mut Mistakes) {
    let departments = form.departments.iter().map(|department| department.code.as_str()).collect();
    let mut seen = HashSet::new();
    for (i, person) in form.staff.iter().enumerate() {
        let at = |key: &str| format!("staff[{i}].{key}");
        let name = person.name.trim();
        mistakes.unless(!name.is_empty() && name.chars().count() <= 120, at("name"), "is empty or longer than 120 characters");
        mistakes.unless(validation::email(&person.email).is_ok(), at("email"), format!("{:?} is not an e-mail address", person.email));
        let once = seen.insert(person.email.trim().to_lowercase());
        mistakes.unless(once, at("email"), format!("{:?} is there twice", person.email));
        word::<Language>(&person.language, &at("language"), mistakes);
        mistakes.unless(!person.roles.is_empty(), at("roles"), "there is none");
        for (k, grant) in person.roles.iter().enumerate() {
            role(grant, &format!("staff[{i}].roles[{k}]"), &departments, mistakes);
        }
        secrets(person, i, mistakes);
    }
}

fn role(grant: &StaffRoleForm, path: &str, departments: &HashSet<&str>, mistakes: &mut Mistakes) {
    let Ok(role) = grant.role.parse::<Role>() else {
        return mistakes.add(format!("{path}.role"), format!("{:?} is not a role", grant.role));
    };
    mistakes.unless(role.is_staff(), format!("{path}.role"), "is not a role of staff");
    match &grant.department {
        Some(department) => {
            known(department, departments, "department", &format!("{path}.department"), mistakes);
            mistakes.unless(role.needs_department(), format!("{path}.department"), format!("{role} is not tied to a department"));
        }
        None => mistakes.unless(!role.needs_department(), format!("{path}.department"), format!("is missing for {role}")),
    }
}

fn secrets(person: &StaffForm, i: usize, mistakes: &mut Mistakes) {
    if let Some(password) = &person.demo_password {
        let long = password.chars().count() >= 15;
        mistakes.unless(long, format!("staff[{i}].demo_password"), "is shorter than 15 characters");
    }
    if let Some(secret) = &person.demo_totp_secret {
        let good = BASE32_NOPAD.decode(secret.as_bytes()).is_ok_and(|bytes| bytes.len() >= 16);
        mistakes.unless(good, format!("staff[{i}].demo_totp_secret"), "is not a base32 secret of 16 bytes or more");
        let used = person.demo_password.is_some();
        mistakes.unless(used, format!("staff[{i}].demo_totp_secret"), "stands without a demo_password");
    }
}
