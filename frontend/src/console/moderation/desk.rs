//! What happened on the shelf since it was read: what was decided, what is newer, and which one is looked at.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use majlis_contract::ContributionId;
use majlis_contract::contribution::ModerationItem;
use yew::prelude::*;

use crate::api::ApiError;

/// What has to be said when somebody else was quicker.
#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    /// It is shown anew.
    Changed,
    /// It has left the shelf.
    Gone,
    /// It could not be read anew.
    Unread(ApiError),
}

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Desk {
    current: Option<ContributionId>,
    decided: BTreeSet<ContributionId>,
    newer: BTreeMap<ContributionId, ModerationItem>,
    /// On a phone one is open, or the list is.
    pub open: bool,
    pub notice: Option<Notice>,
    /// What was decided last, in words. A toast for each would pile up over the work.
    pub said: Option<String>,
    /// How often the keyboard's place was moved.
    pub moves: u32,
}

pub enum Move {
    Choose(ContributionId),
    /// Back to the list, on a phone.
    Close,
    /// Decided here, with what is said of it.
    Decided(ContributionId, String),
    /// Decided by somebody else.
    Gone(ContributionId),
    /// With what is pointed out in its newest words.
    Newer(Box<ModerationItem>),
    /// Parts of it were covered, and it stays on its shelf.
    Covered(Box<ModerationItem>, String),
    Say(Notice),
    /// The list is read anew.
    Anew,
}

impl Desk {
    /// What is left of a list, as far as it is known now.
    pub fn of(&self, list: &[ModerationItem]) -> Rc<Vec<ModerationItem>> {
        let left = list.iter().filter(|item| !self.decided.contains(&item.contribution.id));
        Rc::new(left.map(|item| self.newer.get(&item.contribution.id).unwrap_or(item).clone()).collect())
    }

    /// Where the one that is looked at stands among what is left. After a decision it is the next one.
    pub fn place(&self, list: &[ModerationItem], left: &[ModerationItem]) -> Option<usize> {
        let last = left.len().checked_sub(1)?;
        let Some(current) = self.current else { return Some(0) };
        let Some(was) = list.iter().position(|item| item.contribution.id == current) else { return Some(0) };
        let before = list[..was].iter().filter(|item| !self.decided.contains(&item.contribution.id)).count();
        Some(before.min(last))
    }

    /// It leaves the shelf, and the next one is looked at.
    fn leave(&mut self, id: ContributionId) {
        // Somebody may have gone on meanwhile: then nothing moves under their hands.
        let looked_at = self.current.is_none_or(|current| current == id || self.decided.contains(&current));
        self.decided.insert(id);
        if looked_at {
            self.current = Some(id);
            self.open = true;
            self.moves += 1;
        }
    }
}

impl Reducible for Desk {
    type Action = Move;

    fn reduce(self: Rc<Self>, change: Move) -> Rc<Self> {
        let mut next = (*self).clone();
        match change {
            Move::Choose(id) => {
                next.current = Some(id);
                next.open = true;
                next.notice = None;
                next.moves += 1;
            }
            Move::Close => {
                next.open = false;
                next.moves += 1;
            }
            Move::Decided(id, said) => {
                next.notice = None;
                next.said = Some(said);
                next.leave(id);
            }
            Move::Gone(id) => {
                next.notice = Some(Notice::Gone);
                next.said = None;
                next.leave(id);
            }
            Move::Newer(item) => {
                next.newer.insert(item.contribution.id, *item);
                next.said = None;
                next.notice = Some(Notice::Changed);
            }
            Move::Covered(item, said) => {
                next.newer.insert(item.contribution.id, *item);
                next.said = Some(said);
                next.notice = None;
                next.moves += 1;
            }
            Move::Say(notice) => next.notice = Some(notice),
            Move::Anew => return Rc::new(Self { moves: next.moves, ..Self::default() }),
        }
        Rc::new(next)
    }
}
