//! What the summary says to one of those who work here.

use majlis_contract::Language;

use super::waits::{Studied, Waits};
use crate::directory::MunicipalitySettings;
use crate::message::layout::Part;
use crate::message::text::text;
use crate::message::time::{moment, moment_both};

/// Counting stops there.
const MOST: u32 = 1000;

/// Who reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reader {
    pub language: Language,
    pub moderates: bool,
    pub studies: bool,
}

/// Its subject and parts; none where nothing waits for the reader.
pub fn message(base_url: &str, settings: &MunicipalitySettings, waits: &Waits, reader: &Reader) -> Option<(String, Vec<Part>)> {
    let (language, zone) = (reader.language, settings.time_zone.as_str());
    let to_moderate = if reader.moderates { waits.to_moderate() } else { 0 };
    let to_study = if reader.studies { waits.counts.initiatives_under_study } else { 0 };
    if to_moderate + to_study == 0 {
        return None;
    }
    let page = Page { language, zone, console: format!("{base_url}/console/{language}") };
    let mut parts = vec![
        Part::Words(page.say("greeting", &[])),
        Part::Words(page.say("summary-body", &[("moment", &moment(language, waits.counted_at, zone))])),
    ];
    if to_moderate > 0 {
        parts.extend(page.moderation(waits));
    }
    if to_study > 0 {
        parts.extend(page.study(waits));
    }
    parts.push(Part::Note(page.say("summary-why", &[])));
    parts.push(page.link("summary-account", "account"));
    parts.push(Part::Words(page.say("signature", &[("municipality", settings.name.get(language))])));
    Some((page.say("summary-subject", &[("count", &figure(to_moderate + to_study))]), parts))
}

/// Where its links lead, and how it speaks.
struct Page<'a> {
    language: Language,
    /// IANA name.
    zone: &'a str,
    console: String,
}

impl Page<'_> {
    fn say(&self, id: &str, values: &[(&str, &str)]) -> String {
        text(self.language, id, values)
    }

    fn link(&self, id: &str, path: &str) -> Part {
        Part::Also { label: self.say(id, &[]), address: format!("{}/{path}", self.console) }
    }

    fn moderation(&self, waits: &Waits) -> Vec<Part> {
        let counts = &waits.counts;
        let line = |what: &str, [waiting, reported, appealed]: [u32; 3]| {
            let values = [("waiting", &*figure(waiting)), ("reported", &figure(reported)), ("appealed", &figure(appealed))];
            Part::Words(self.say(what, &values))
        };
        let mut parts = vec![Part::Heading(self.say("summary-moderation", &[]))];
        if let Some(since) = waits.oldest {
            parts.push(Part::Words(self.say("summary-oldest", &[("since", &moment(self.language, since, self.zone))])));
        }
        let said = [counts.waiting, counts.reported, counts.appealed];
        if said.iter().any(|count| *count > 0) {
            parts.extend([line("summary-contributions", said), self.link("summary-open-moderation", shelf(said))]);
        }
        if counts.sanctions > 0 {
            parts.push(Part::Words(self.say("summary-sanctions", &[("appealed", &figure(counts.sanctions))])));
            parts.push(self.link("summary-open-sanctions", "moderation/sanctions"));
        }
        if counts.initiatives_to_moderate() > 0 {
            let begun = [counts.initiatives_pending, counts.initiatives_reported, counts.initiatives_appealed];
            parts.extend([line("summary-initiatives", begun), self.link("summary-open-initiatives", "initiatives")]);
        }
        parts
    }

    fn study(&self, waits: &Waits) -> Vec<Part> {
        let (all, late) = (waits.counts.initiatives_under_study, waits.counts.initiatives_late);
        let mut parts = vec![
            Part::Heading(self.say("summary-study", &[])),
            Part::Words(self.say("summary-studied", &[("count", &figure(all)), ("late", &figure(late))])),
        ];
        let (past, next): (Vec<&Studied>, Vec<&Studied>) = waits.studied.iter().partition(|one| one.until <= waits.counted_at);
        for (what, some) in [("summary-late", past), ("summary-next", next)] {
            if !some.is_empty() {
                parts.push(Part::Words(self.say(what, &[])));
                parts.extend(some.into_iter().map(|one| self.named(one)));
            }
        }
        if all as usize > waits.studied.len() {
            parts.push(self.link("summary-more", "initiatives"));
        }
        parts
    }

    fn named(&self, one: &Studied) -> Part {
        let until = moment_both(self.language, one.until, self.zone);
        let label = self.say("summary-item", &[("title", &one.title), ("until", &until)]);
        Part::Also { label, address: format!("{}/initiatives/{}", self.console, one.id) }
    }
}

/// The first shelf of the queue on which something stands.
const fn shelf(said: [u32; 3]) -> &'static str {
    match said {
        [0, 0, _] => "moderation?shelf=appealed",
        [0, ..] => "moderation?shelf=reported",
        _ => "moderation",
    }
}

fn figure(count: u32) -> String {
    if count >= MOST { format!("{}+", MOST - 1) } else { count.to_string() }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Duration};
    use majlis_contract::InitiativeId;
    use majlis_contract::contribution::ModerationCounts;
    use serde_json::json;

    use super::*;
    use crate::message::layout::as_text;

    fn settings() -> MunicipalitySettings {
        let settings = json!({
            "name": { "ar": "بلدية الساحل", "en": "Al Sahil Municipality" }, "hotline": "1100", "country_code": "+968",
            "time_zone": "Asia/Muscat", "region": "OM", "default_language": "ar", "guests_may_report": true, "answer_hours": 72,
            "reopen_days": 7, "reference_prefix": "MJ", "colours": [],
            "map": { "latitude": 17.0, "longitude": 54.1, "zoom": 12, "tiles": null, "attribution": null }
        });
        serde_json::from_value(settings).unwrap()
    }

    fn waits() -> Waits {
        let counted_at = DateTime::from_timestamp(1_795_375_800, 0).unwrap();
        let studied = |title: &str, days| Studied {
            id: InitiativeId(uuid::Uuid::nil()),
            title: title.to_owned(),
            until: counted_at + Duration::days(days),
        };
        Waits {
            counted_at,
            counts: ModerationCounts {
                waiting: 1000,
                appealed: 2,
                sanctions: 3,
                initiatives_reported: 4,
                initiatives_under_study: 12,
                initiatives_late: 1,
                ..ModerationCounts::default()
            },
            oldest: Some(counted_at - Duration::days(2)),
            studied: vec![studied("Shade", -1), studied("Books", 5)],
        }
    }

    fn said(waits: &Waits, reader: Reader) -> Option<String> {
        let (subject, parts) = message("https://majlis.example", &settings(), waits, &reader)?;
        Some(format!("{subject}\n{}", as_text(reader.language, &parts)))
    }

    #[test]
    fn nothing_is_left_unsaid_and_each_reads_what_is_theirs() {
        let nothing = Waits { counts: ModerationCounts::default(), oldest: None, studied: Vec::new(), ..waits() };
        for &language in Language::ALL {
            let reader = |moderates, studies| Reader { language, moderates, studies };
            let whole = said(&waits(), reader(true, true)).unwrap();
            assert!(!whole.contains("summary-") && !whole.contains('$'), "{whole}");
            for words in ["999+", "Shade", "Books", "moderation\n", "moderation/sanctions\n", "initiatives/00000000-", "/account\n"] {
                assert!(whole.contains(words), "{words} is not in\n{whole}");
            }
            let committee = said(&waits(), reader(false, true)).unwrap();
            assert!(committee.contains("Books") && !committee.contains("moderation"), "{committee}");
            assert!(!said(&waits(), reader(true, false)).unwrap().contains("Books"));
            assert_eq!((said(&waits(), reader(false, false)), said(&nothing, reader(true, true))), (None, None));
        }
    }
}
