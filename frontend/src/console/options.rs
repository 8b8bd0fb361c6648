//! Lists to choose from, as selects take them.

use majlis_contract::case::CaseKind;
use majlis_contract::category::CategoryView;
use majlis_contract::department::DepartmentView;
use majlis_contract::district::DistrictView;

use crate::i18n::{Label, here};
use crate::ui::Options;

/// A whole vocabulary.
pub fn words<W: Label>() -> Options {
    vec![(None, W::WORDS.iter().map(|word| (word.word().to_owned(), word.label())).collect())]
}

/// Categories in their groups; of one kind of case, if told.
pub fn categories(all: Option<&Vec<CategoryView>>, kind: Option<CaseKind>) -> Options {
    let all = all.map(Vec::as_slice).unwrap_or_default();
    let fits = |category: &&CategoryView| kind.is_none_or(|kind| category.kinds.contains(&kind));
    let option = |category: &CategoryView| (category.id.to_string(), here(&category.name));
    all.iter()
        .filter(|group| group.parent_id.is_none())
        .map(|group| {
            let members = all.iter().filter(|member| member.parent_id == Some(group.id)).filter(fits);
            (Some(here(&group.name)), members.map(option).collect::<Vec<_>>())
        })
        .filter(|(_, members)| !members.is_empty())
        .collect()
}

/// Departments under their directorates.
pub fn departments(all: Option<&Vec<DepartmentView>>) -> Options {
    let all = all.map(Vec::as_slice).unwrap_or_default();
    let option = |department: &DepartmentView| (department.id.to_string(), here(&department.name));
    let mut alone = Vec::new();
    let mut groups = Vec::new();
    for head in all.iter().filter(|department| department.parent_id.is_none()) {
        let members: Vec<_> = all.iter().filter(|member| member.parent_id == Some(head.id)).map(option).collect();
        if members.is_empty() {
            alone.push(option(head));
        } else {
            groups.push((Some(here(&head.name)), std::iter::once(option(head)).chain(members).collect()));
        }
    }
    if !alone.is_empty() {
        groups.insert(0, (None, alone));
    }
    groups
}

pub fn districts(all: Option<&Vec<DistrictView>>) -> Options {
    let all = all.map(Vec::as_slice).unwrap_or_default();
    vec![(None, all.iter().map(|district| (district.id.to_string(), here(&district.name))).collect())]
}
