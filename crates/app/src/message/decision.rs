//! What is said about a decision, to everybody who took part in what it is on.

use majlis_contract::delivery::Audience;
use majlis_contract::{Bilingual, Language};
use majlis_persistence::decision::DecisionRow;
use majlis_persistence::entity::delivery;

use super::compose::Composed;
use super::layout::Part;
use super::text::text;
use crate::change::of_json;
use crate::contribution::beginning;
use crate::directory::Directory;
use crate::{App, AppResult};

/// Puts together what a delivery says.
pub fn message(app: &App, directory: &Directory, delivery: &delivery::Model, row: &DecisionRow) -> AppResult<Composed> {
    let language: Language = delivery.language.parse().unwrap_or_default();
    let base = &app.settings.base_url;
    let follows = delivery.audience == Audience::Followers.as_str();
    let words = |value| of_json::<Bilingual>(value).map(|words| words.get(language).to_owned());
    Ok(compose(
        language,
        About {
            municipality: directory.settings.name.get(language).to_owned(),
            title: words(&row.title)?,
            decided: words(&row.decided)?,
            changes: words(&row.changes)?,
            link: format!("{base}/{language}/decisions/{}", row.id),
            own: (!follows).then(|| format!("{base}/{language}/account/contributions")),
        },
    ))
}

/// All that such a message can say.
struct About {
    municipality: String,
    title: String,
    decided: String,
    changes: String,
    /// Opens the decision.
    link: String,
    /// Opens what the person has said themself, with what came of it; none for who only follows the subject.
    own: Option<String>,
}

fn compose(language: Language, about: About) -> Composed {
    let name = beginning(&about.title);
    let values = [("municipality", about.municipality.as_str()), ("title", name.as_str())];
    let say = |id: &str| text(language, id, &values);
    let (body, why) = match about.own {
        Some(_) => ("decision_published-body", "contributor-why"),
        None => ("decision-followed-body", "subject-follower-why"),
    };
    let mut parts = vec![
        Part::Words(say("greeting")),
        Part::Words(say(body)),
        Part::Quote(about.decided.clone()),
        Part::Words(say("decision-changes")),
        Part::Quote(about.changes),
        Part::Link { label: say("open-decision"), address: about.link.clone() },
    ];
    parts.extend(about.own.map(|address| Part::Link { label: say("open-own-part"), address }));
    parts.extend([Part::Note(say(why)), Part::Words(say("signature"))]);
    let sms = format!("{}\n{}", say("decision_published-sms"), about.link);
    let subject = say("decision_published-subject");
    Composed::of(name, &about.link, Some(about.decided), (subject, parts, sms))
}

#[cfg(test)]
mod tests {
    use super::super::layout::as_text;
    use super::*;

    #[test]
    fn nothing_is_left_unsaid() {
        for language in Language::ALL.iter().copied() {
            let about = About {
                municipality: "Al Sahil".to_owned(),
                title: "Shade on the promenade".to_owned(),
                decided: "Forty trees are planted.".to_owned(),
                changes: "The promenade gets shade by spring.".to_owned(),
                link: "https://majlis.example/en/decisions/1".to_owned(),
                own: Some("https://majlis.example/en/account/contributions".to_owned()),
            };
            let Composed { message, .. } = compose(language, about);
            let whole = as_text(language, &message.parts);
            for said in ["Shade on the promenade", "Forty trees", "by spring", "/en/decisions/1", "/en/account/contributions"] {
                assert!(whole.contains(said), "{language}: {whole}");
            }
            for said in [&message.subject, &whole, &message.sms] {
                assert!(!said.contains('$') && !said.contains("decision_published"), "{language}: {said}");
            }
            assert!(message.sms.contains("/en/decisions/1"), "{language}: {}", message.sms);
        }
    }
}
