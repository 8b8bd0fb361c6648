//! Categories to choose from, in their groups.

use majlis_contract::category::CategoryView;

use crate::i18n::here;
use crate::ui::Options;

/// Every category that cases can have.
pub fn category_options(all: &[CategoryView]) -> Options {
    let groups = all.iter().filter(|group| group.parent_id.is_none());
    groups
        .map(|group| {
            let members = all.iter().filter(|member| member.parent_id == Some(group.id));
            (Some(here(&group.name)), members.map(|member| (member.id.to_string(), here(&member.name))).collect::<Vec<_>>())
        })
        .filter(|(_, members)| !members.is_empty())
        .collect()
}
