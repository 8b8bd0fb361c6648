//! A message as plain text and as HTML, written for old mail programs: one column, inline styles, no pictures.

use majlis_contract::Language;

use super::text::text;

/// One part of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    Words(String),
    /// What staff wrote: HTML that can do nothing, and the same to be read as text.
    Rich {
        html: String,
        text: String,
    },
    /// What stands over the parts that follow.
    Heading(String),
    /// What somebody wrote, as they wrote it.
    Quote(String),
    /// Something to copy, such as a code.
    Code(String),
    /// The one thing to press.
    Link {
        label: String,
        address: String,
    },
    /// Something else to press.
    Also {
        label: String,
        address: String,
    },
    /// Small print.
    Note(String),
}

/// Paragraphs separated by blank lines.
pub fn as_text(language: Language, parts: &[Part]) -> String {
    let paragraph = |part: &Part| match part {
        Part::Words(words) | Part::Code(words) | Part::Note(words) | Part::Heading(words) => words.clone(),
        Part::Rich { text, .. } => text.clone(),
        Part::Quote(quoted) => text(language, "quote", &[("text", quoted.trim())]),
        Part::Link { label, address } | Part::Also { label, address } => format!("{label}:\n{address}"),
    };
    let mut all = parts.iter().map(paragraph).collect::<Vec<_>>().join("\n\n");
    all.push('\n');
    all
}

/// A whole HTML document in the direction of the language.
pub fn as_html(language: Language, title: &str, parts: &[Part]) -> String {
    let (direction, start) = match language {
        Language::Arabic => ("rtl", "right"),
        Language::English => ("ltr", "left"),
    };
    let body: String = parts.iter().map(|part| html_of(part, start)).collect();
    let title = escaped(title);
    format!(
        "<!doctype html>\n<html lang=\"{language}\" dir=\"{direction}\">\n<head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title></head>\n\
         <body style=\"margin:0;padding:24px;background:#FBF8F2;color:#26221C;font:17px/1.8 'IBM Plex Sans Arabic',Tahoma,Arial,sans-serif;\
         text-align:{start}\">\n<div style=\"max-width:34em;margin:0 auto\">\n{body}</div>\n</body>\n</html>\n"
    )
}

fn html_of(part: &Part, start: &str) -> String {
    match part {
        Part::Words(words) => format!("<p style=\"margin:0 0 16px\">{}</p>\n", escaped(words)),
        Part::Rich { html, .. } => format!("<div style=\"margin:0 0 16px\">{html}</div>\n"),
        Part::Heading(words) => format!("<h2 style=\"margin:24px 0 8px;font-size:20px\">{}</h2>\n", escaped(words)),
        Part::Quote(quoted) => format!(
            "<blockquote dir=\"auto\" style=\"margin:0 0 16px;padding:8px 16px;border-{start}:4px solid #0E5A63;background:#F3EEE3\">{}</blockquote>\n",
            escaped(quoted.trim()).replace('\n', "<br>")
        ),
        Part::Code(code) => {
            format!("<p dir=\"ltr\" style=\"margin:0 0 16px;font-size:32px;letter-spacing:4px;text-align:{start}\">{}</p>\n", escaped(code))
        }
        Part::Link { label, address } => format!(
            "<p style=\"margin:24px 0\"><a href=\"{}\" style=\"display:inline-block;padding:12px 24px;border-radius:10px;background:#0E5A63;\
             color:#FFFFFF;text-decoration:none\">{}</a></p>\n",
            escaped(address),
            escaped(label)
        ),
        Part::Also { label, address } => {
            format!("<p style=\"margin:0 0 24px\"><a href=\"{}\" style=\"color:#0E5A63\">{}</a></p>\n", escaped(address), escaped(label))
        }
        Part::Note(words) => format!("<p style=\"margin:0 0 8px;font-size:15px;color:#5C5346\">{}</p>\n", escaped(words)),
    }
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            // Controls that turn the reading direction would reach beyond the quote.
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {}
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_wrote_is_only_text() {
        let quoted = Part::Quote("<script>alert('x')</script> & \u{202E}\"so\"\nnext".to_owned());
        let html = as_html(Language::Arabic, "<t>", &[quoted]);
        assert!(html.contains("dir=\"rtl\"") && html.contains("border-right"));
        assert!(!html.contains("<script") && !html.contains("<t>") && !html.contains('\u{202E}'));
        assert!(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;so&quot;<br>next"));
    }

    #[test]
    fn paragraphs_stand_apart() {
        let link = Part::Link { label: "Open".to_owned(), address: "https://x.example/en".to_owned() };
        assert_eq!(as_text(Language::English, &[Part::Words("One.".to_owned()), link]), "One.\n\nOpen:\nhttps://x.example/en\n");
    }
}
