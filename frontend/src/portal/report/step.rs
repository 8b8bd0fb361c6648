//! The steps of reporting, in the query of the address: the browser's back button goes from step to step.

use majlis_contract::case::CaseKind;
use yew_router::prelude::*;

use crate::form::FieldErrors;
use crate::i18n::Label;
use crate::t;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    Kind,
    Place,
    Details,
    Similar,
    Review,
}

impl Step {
    pub const ALL: [Self; 5] = [Self::Kind, Self::Place, Self::Details, Self::Similar, Self::Review];

    /// The word in the address.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Place => "place",
            Self::Details => "details",
            Self::Similar => "similar",
            Self::Review => "review",
        }
    }

    /// The step that the address asks for.
    pub fn asked(location: Option<&Location>) -> Option<Self> {
        let query = location?.query_str().trim_start_matches('?');
        let word = query.split('&').find_map(|pair| pair.strip_prefix("step="))?;
        Self::ALL.into_iter().find(|step| step.word() == word)
    }

    /// Counts from 1.
    pub fn number(self) -> usize {
        Self::ALL.iter().take_while(|step| **step < self).count() + 1
    }

    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|step| *step > self)
    }

    pub fn previous(self) -> Option<Self> {
        Self::ALL.into_iter().rev().find(|step| *step < self)
    }

    pub fn name(self) -> String {
        match self {
            Self::Kind => t!("report-step-kind"),
            Self::Place => t!("report-step-place"),
            Self::Details => t!("report-step-details"),
            Self::Similar => t!("report-step-similar"),
            Self::Review => t!("report-step-review"),
        }
    }

    /// The question of the step.
    pub fn title(self, kind: CaseKind) -> String {
        match self {
            Self::Kind => t!("report-kind-title"),
            Self::Place => t!("report-place-title", kind = kind.word()),
            Self::Details => t!("report-details-title", kind = kind.word()),
            Self::Similar => t!("similar-title"),
            Self::Review => t!("report-review-title"),
        }
    }

    /// What the button to the step says.
    pub fn forward(self) -> String {
        match self {
            Self::Kind => t!("report-step-kind"),
            Self::Place => t!("report-next-place"),
            Self::Details => t!("report-next-details"),
            Self::Similar => t!("report-next-similar"),
            Self::Review => t!("report-next-review"),
        }
    }

    /// Which fields of the request are asked for here.
    const fn pointers(self) -> &'static [&'static str] {
        match self {
            Self::Kind => &["/kind", "/category_id"],
            Self::Place => &["/place", "/details"],
            Self::Details => &["/description", "/attachments"],
            Self::Similar => &[],
            Self::Review => &["/public_name", "/reporter", "/policy_id", "/language"],
        }
    }

    /// The errors that can be mended here.
    pub fn own(self, errors: &FieldErrors) -> FieldErrors {
        errors.within(self.pointers())
    }
}

const BACK: &str = "majlis.report-back";

/// From where one comes back to the midst of a report, without being asked whether to go on with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Back {
    /// One left to sign in.
    SignedIn,
    /// The server had refused it.
    TakenBack,
}

impl Back {
    const fn word(self) -> &'static str {
        match self {
            // What earlier versions wrote for both.
            Self::SignedIn => "1",
            Self::TakenBack => "taken-back",
        }
    }
}

pub fn will_be_back(from: Back) {
    if let Some(storage) = web_sys::window().and_then(|window| window.session_storage().ok().flatten()) {
        let _ = storage.set_item(BACK, from.word());
    }
}

/// Whether one comes back; asked once.
pub fn is_back() -> Option<Back> {
    let storage = web_sys::window().and_then(|window| window.session_storage().ok().flatten())?;
    let word = storage.get_item(BACK).ok().flatten()?;
    let _ = storage.remove_item(BACK);
    [Back::SignedIn, Back::TakenBack].into_iter().find(|back| back.word() == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_follow_each_other() {
        assert_eq!(Step::Kind.previous(), None);
        assert_eq!(Step::Details.previous(), Some(Step::Place));
        assert_eq!(Step::Details.next(), Some(Step::Similar));
        assert_eq!(Step::Similar.next(), Some(Step::Review));
        assert_eq!(Step::Review.next(), None);
        assert_eq!(Step::ALL.map(Step::number), [1, 2, 3, 4, 5]);
    }
}
