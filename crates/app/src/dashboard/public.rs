//! What of the figures everybody sees: what the municipality shows, and nothing of small groups, by subtraction neither.

use majlis_contract::dashboard::{DashboardView, Figures, PublicFigure};
use majlis_domain::figures;

/// Takes out what is not for everybody.
pub fn veil(view: &mut DashboardView, shown: &[PublicFigure]) {
    let whole = view.total.received.unwrap_or_default();
    view.not_shown.departments += part(&mut view.by_department, whole, shown, |group| &mut group.figures);
    view.not_shown.categories += part(&mut view.by_category, whole, shown, |group| &mut group.figures);
    view.not_shown.channels += part(&mut view.by_channel, whole, shown, |group| &mut group.figures);
    view.not_shown.districts += part(&mut view.by_district, whole, shown, |group| &mut group.figures);
    // A whole that is smaller than the smallest group says as much of single people.
    view.total = if figures::is_shown(whole) { figures::public(&view.total, shown) } else { Figures::default() };
    let sizes: Vec<u64> = view.over_time.iter().map(|part| part.received.unwrap_or_default()).collect();
    for (part, is_shown) in view.over_time.iter_mut().zip(figures::shown_parts(&sizes)) {
        part.received = part.received.filter(|_| is_shown && shown.contains(&PublicFigure::Received));
        part.on_time = part.on_time.filter(|_| is_shown && shown.contains(&PublicFigure::OnTime));
    }
}

/// Says how many more groups are left out.
fn part<G>(groups: &mut Vec<G>, whole: u64, shown: &[PublicFigure], figures_of: impl Fn(&mut G) -> &mut Figures) -> u64 {
    let mut sizes: Vec<u64> = groups.iter_mut().map(|group| figures_of(group).received.unwrap_or_default()).collect();
    // What is in no group that is large enough.
    sizes.push(whole.saturating_sub(sizes.iter().sum()));
    let before = groups.len();
    let mut kept = figures::shown_parts(&sizes).into_iter();
    groups.retain(|_| kept.next().unwrap_or_default());
    for group in groups.iter_mut() {
        let figures = figures_of(group);
        *figures = figures::public(figures, shown);
    }
    (before - groups.len()) as u64
}
