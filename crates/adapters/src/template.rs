//! Texts with places in them, filled in so that no value can break out of its place.

/// How values are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Inside the quotes of a JSON string.
    Json,
    /// In a query or a form (`application/x-www-form-urlencoded`).
    Urlencoded,
    /// In a header.
    Plain,
}

/// Fills `{name}` with the values, each in one pass, so that what a value says is never a place itself.
pub fn filled(template: &str, form: Form, values: &[(&str, &str)]) -> String {
    let mut whole = String::with_capacity(template.len());
    let mut rest = template;
    while let Some(at) = rest.find('{') {
        let (before, from) = rest.split_at(at);
        whole.push_str(before);
        let place = from.find('}').and_then(|end| values.iter().find(|(name, _)| *name == &from[1..end]).map(|(_, value)| (end, *value)));
        match place {
            Some((end, value)) => {
                whole.push_str(&written(value, form));
                rest = &from[end + 1..];
            }
            None => {
                whole.push('{');
                rest = &from[1..];
            }
        }
    }
    whole.push_str(rest);
    whole
}

fn written(value: &str, form: Form) -> String {
    match form {
        Form::Json => {
            let quoted = serde_json::Value::from(value).to_string();
            quoted[1..quoted.len() - 1].to_owned()
        }
        Form::Urlencoded => form_urlencoded::byte_serialize(value.as_bytes()).collect(),
        Form::Plain => value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VALUES: &[(&str, &str)] = &[("to", "+96899123456"), ("text", "قال: \"{to}\"\n& more=1")];

    #[test]
    fn values_stay_in_their_places() {
        let json = filled(r#"{"m":{"to":"{to}","text":"{text}","odd":"{odd}"}}"#, Form::Json, VALUES);
        let read: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(read["m"], serde_json::json!({ "to": "+96899123456", "text": "قال: \"{to}\"\n& more=1", "odd": "{odd}" }));
        let form = filled("to={to}&text={text}", Form::Urlencoded, VALUES);
        let pairs: Vec<(String, String)> = form_urlencoded::parse(form.as_bytes()).into_owned().collect();
        assert_eq!(pairs, VALUES.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect::<Vec<_>>());
        assert_eq!(filled("a { b {to", Form::Plain, VALUES), "a { b {to");
    }
}
