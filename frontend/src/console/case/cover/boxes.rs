//! The boxes over one photo while they are drawn, with what was before each change.

use std::rc::Rc;

use majlis_contract::case::{Area, MAX_AREAS};
use yew::Reducible;

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Boxes {
    pub areas: Vec<Area>,
    /// The one that buttons and keys act on.
    pub picked: Option<usize>,
    /// Counts what takes the focus along: boxes that come, and that are removed.
    pub turn: usize,
    before: Vec<Vec<Area>>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Change {
    Pick(usize),
    Add(Area),
    /// What follows is undone in one step.
    Begin,
    Put(usize, Area),
    RemovePicked,
    Undo,
}

impl Boxes {
    pub fn of(areas: Vec<Area>) -> Self {
        Self { areas, ..Self::default() }
    }

    pub fn is_full(&self) -> bool {
        self.areas.len() as u64 >= MAX_AREAS
    }

    pub fn can_undo(&self) -> bool {
        !self.before.is_empty()
    }

    fn kept(&self) -> Self {
        let mut kept = self.clone();
        kept.before.push(self.areas.clone());
        kept
    }
}

impl Reducible for Boxes {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut next = match change {
            Change::Add(_) if self.is_full() => return self,
            Change::Add(_) | Change::Begin => self.kept(),
            Change::RemovePicked if self.picked.is_some() => self.kept(),
            _ => (*self).clone(),
        };
        match change {
            Change::Pick(index) => next.picked = Some(index),
            Change::Add(area) => {
                next.areas.push(area);
                next.picked = Some(next.areas.len() - 1);
                next.turn += 1;
            }
            Change::Begin => {}
            Change::Put(index, area) => {
                if let Some(place) = next.areas.get_mut(index) {
                    *place = area;
                }
            }
            Change::RemovePicked => {
                if let Some(index) = next.picked.filter(|index| *index < next.areas.len()) {
                    next.areas.remove(index);
                    next.turn += 1;
                }
            }
            Change::Undo => {
                if let Some(areas) = next.before.pop() {
                    next.areas = areas;
                }
            }
        }
        // What is gone can't be picked: the last takes its place.
        let last = next.areas.len().checked_sub(1);
        next.picked = next.picked.and_then(|index| last.map(|last| index.min(last)));
        next.into()
    }
}

#[cfg(test)]
mod tests {
    use super::super::area::{MIDDLE, moved};
    use super::*;

    fn after(changes: &[Change]) -> Boxes {
        let boxes = changes.iter().fold(Rc::new(Boxes::default()), |boxes, change| boxes.reduce(*change));
        (*boxes).clone()
    }

    #[test]
    fn each_step_is_undone_and_a_drag_is_one() {
        let (one, two) = (moved(MIDDLE, (10, 0)), moved(MIDDLE, (20, 0)));
        let dragged = [Change::Add(MIDDLE), Change::Begin, Change::Put(0, one), Change::Put(0, two)];
        assert_eq!(after(&dragged).areas, [two]);
        let undo = |times: usize| after(&[&dragged[..], &vec![Change::Undo; times]].concat());
        assert_eq!((undo(1).areas, undo(2).areas), (vec![MIDDLE], vec![]));
        assert!(!undo(3).can_undo() && undo(3).picked.is_none());
    }

    #[test]
    fn one_is_removed_and_there_are_never_too_many() {
        let removed = after(&[Change::Add(MIDDLE), Change::Add(moved(MIDDLE, (10, 0))), Change::Pick(0), Change::RemovePicked]);
        assert_eq!((removed.areas, removed.picked), (vec![moved(MIDDLE, (10, 0))], Some(0)));
        assert_eq!(after(&[Change::RemovePicked]), Boxes::default(), "nothing to undo");
        let most = usize::try_from(MAX_AREAS).unwrap_or_default();
        let full = after(&vec![Change::Add(MIDDLE); most + 1]);
        assert!(full.is_full() && full.areas.len() == most);
    }
}
