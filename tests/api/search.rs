//! Searching everything that is public: what is found, how it is shown, and what leaves with what leaves the public.

mod appear;
mod pairs;
mod show;

use acceptance::{Client, TestServer};
use reqwest::Method;
use serde_json::{Value, json};

/// What is found by a question, with other parameters.
async fn asked(client: &Client, question: &str, other: &[(&str, &str)]) -> Value {
    let request = client.request(Method::GET, "/search").query(&[("q", question)]).query(other);
    client.send(request).await.expect(200)
}

/// The kinds of what is found, the best first.
pub async fn kinds(server: &TestServer, question: &str) -> Vec<String> {
    let found = asked(&server.visitor(), question, &[]).await;
    let kind = |item: &Value| item["kind"].as_str().expect("a kind").to_owned();
    found["items"].as_array().expect("items").iter().map(kind).collect()
}

/// A text in pieces, the marked ones in brackets.
fn shown(pieces: &Value) -> String {
    let piece = |piece: &Value| {
        let text = piece["text"].as_str().expect("a text");
        if piece["marked"] == json!(true) { format!("[{text}]") } else { text.to_owned() }
    };
    pieces.as_array().expect("pieces").iter().map(piece).collect()
}
