//! The OpenAPI document, for asking.

use serde_json::{Map, Value};

/// One operation of the document.
pub struct Operation {
    pub id: String,
    pub method: String,
    pub path: String,
    pub value: Value,
}

pub struct Document(pub Value);

impl Document {
    pub fn load() -> Self {
        Self(majlis_http::api::document(true).expect("a document"))
    }

    pub fn operations(&self) -> Vec<Operation> {
        let mut all = Vec::new();
        for (path, item) in self.0["paths"].as_object().expect("paths") {
            for (method, value) in item.as_object().expect("an item") {
                let id = value["operationId"].as_str().expect("an operationId").to_owned();
                all.push(Operation { id, method: method.to_uppercase(), path: path.clone(), value: value.clone() });
            }
        }
        all
    }

    /// The operation with an id.
    pub fn operation(&self, id: &str) -> Operation {
        self.operations().into_iter().find(|operation| operation.id == id).unwrap_or_else(|| panic!("the document has no {id}"))
    }

    /// What a `$ref` names, or the value itself.
    pub fn resolve<'d>(&'d self, value: &'d Value) -> &'d Value {
        match value["$ref"].as_str() {
            Some(reference) => self.0.pointer(reference.trim_start_matches('#')).expect("what the reference names"),
            None => value,
        }
    }
}

impl Operation {
    /// The success status; every operation has one.
    pub fn success(&self) -> u16 {
        let all: Vec<u16> = self.statuses().into_iter().filter(|status| *status < 300).collect();
        assert_eq!(all.len(), 1, "{} has one success status", self.id);
        all[0]
    }

    pub fn statuses(&self) -> Vec<u16> {
        self.responses().keys().map(|status| status.parse().expect("a status")).collect()
    }

    pub fn responses(&self) -> &Map<String, Value> {
        self.value["responses"].as_object().expect("responses")
    }

    pub fn roles(&self) -> Vec<&str> {
        let words = self.value["x-roles"].as_array().map(Vec::as_slice).unwrap_or_default();
        words.iter().map(|word| word.as_str().expect("a word")).collect()
    }

    /// The media types and schemas of the request's body.
    pub fn bodies(&self) -> Vec<(&str, &Value)> {
        let content = self.value["requestBody"]["content"].as_object();
        content.into_iter().flatten().map(|(kind, body)| (kind.as_str(), &body["schema"])).collect()
    }

    /// Whether there is anything to get wrong: a body, or parameters in path or query.
    pub fn has_input(&self) -> bool {
        let parameters = self.value["parameters"].as_array().map(Vec::as_slice).unwrap_or_default();
        self.value.get("requestBody").is_some() || parameters.iter().any(|parameter| parameter["in"] != "header")
    }
}
