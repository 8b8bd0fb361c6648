//! Who looked at whose personal data: all, by one member of staff, at one person, on one case, within a time.

use majlis_contract::department::OfficerRef;
use majlis_contract::look::{LookKind, LookQuery, LookView};
use majlis_contract::{AccountId, CaseId};
use yew::prelude::*;

use super::Route;
use super::options::words;
use crate::api::look::list_looks;
use crate::i18n::{Label, day_begins, here};
use crate::load::use_paged;
use crate::t;
use crate::title::use_title;
use crate::ui::{Button, ButtonKind, Empty, Field, Link, Ref, Select, When, glyph};

/// What the list is narrowed to; the names are for saying so.
#[derive(Debug, Clone, Default, PartialEq)]
struct Wanted {
    viewer: Option<(AccountId, String)>,
    person: Option<(AccountId, String)>,
    case: Option<(CaseId, String)>,
    kind: Option<LookKind>,
    /// Days as the browser writes them.
    from: String,
    until: String,
}

impl Wanted {
    fn query(&self, cursor: Option<String>) -> LookQuery {
        LookQuery {
            viewer_id: self.viewer.as_ref().map(|(id, _)| *id),
            person_id: self.person.as_ref().map(|(id, _)| *id),
            case_id: self.case.as_ref().map(|(id, _)| *id),
            kind: self.kind,
            from: day_begins(&self.from, 0),
            until: day_begins(&self.until, 1),
            limit: None,
            cursor,
        }
    }
}

#[component]
pub fn Looks() -> Html {
    use_title(t!("looks-title"));
    let wanted = use_state(Wanted::default);
    let list = use_paged((*wanted).clone(), |wanted, cursor| async move { list_looks(&wanted.query(cursor)).await });
    let change = {
        let wanted = wanted.clone();
        Callback::from(move |next: Wanted| wanted.set(next))
    };
    html! {
        <div class="stack">
            <h1>{ t!("looks-title") }</h1>
            <p class="muted measure">{ t!("looks-lead") }</p>
            <Filters wanted={(*wanted).clone()} onchange={change.clone()} />
            { list.show(html! {
                if *wanted == Wanted::default() {
                    <Empty glyph={glyph::CHECK} title={t!("looks-never-title")}><p>{ t!("looks-never-text") }</p></Empty>
                } else {
                    <Empty glyph={glyph::SEARCH} title={t!("looks-none-title")}><p>{ t!("looks-none-text") }</p></Empty>
                }
            }, || html! {
                <>
                    { table(&list.items, &wanted, &change) }
                    { list.more_button() }
                </>
            }) }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct FiltersProps {
    wanted: Wanted,
    onchange: Callback<Wanted>,
}

#[component]
fn Filters(props: &FiltersProps) -> Html {
    let wanted = &props.wanted;
    let date = |id: &'static str, label: String, value: &str, with: fn(&mut Wanted, String)| {
        let base = wanted.clone();
        let oninput = props.onchange.reform(move |value: String| {
            let mut next = base.clone();
            with(&mut next, value);
            next
        });
        html! { <Field {id} {label} kind="date" dir="ltr" class="input--dense" value={value.to_owned()} {oninput} /> }
    };
    let drop = |text: String, with: fn(&mut Wanted)| {
        let base = wanted.clone();
        let onclick = props.onchange.reform(move |_: MouseEvent| {
            let mut next = base.clone();
            with(&mut next);
            next
        });
        html! { <Button kind={ButtonKind::Second} class="btn--dense" glyph={glyph::CROSS} label={t!("looks-drop", what = text.as_str())} {onclick}><bdi>{ text.clone() }</bdi></Button> }
    };
    let kind = {
        let base = wanted.clone();
        props.onchange.reform(move |word: String| Wanted { kind: word.parse().ok(), ..base.clone() })
    };
    html! {
        <div class="stack gap-3">
            <div class="row gap-3">
                <Select id="looks-kind" label={t!("looks-what")} none={t!("looks-all")} value={wanted.kind.map(|kind| kind.to_string()).unwrap_or_default()}
                    options={words::<LookKind>()} onchange={kind} />
                { date("looks-from", t!("looks-from"), &wanted.from, |wanted, day| wanted.from = day) }
                { date("looks-until", t!("looks-until"), &wanted.until, |wanted, day| wanted.until = day) }
            </div>
            <div class="row gap-2">
                if let Some((_, name)) = &wanted.viewer {
                    { drop(t!("looks-by", name = name.as_str()), |wanted| wanted.viewer = None) }
                }
                if let Some((_, name)) = &wanted.person {
                    { drop(t!("looks-at", name = name.as_str()), |wanted| wanted.person = None) }
                }
                if let Some((_, reference)) = &wanted.case {
                    { drop(t!("looks-on", reference = reference.as_str()), |wanted| wanted.case = None) }
                }
            </div>
        </div>
    }
}

fn table(looks: &[LookView], wanted: &Wanted, change: &Callback<Wanted>) -> Html {
    html! {
        <div class="table-wrap">
            <table class="table table--dense table--cards">
                <caption class="sr">{ t!("looks-title") }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ t!("looks-when") }</th>
                        <th scope="col">{ t!("looks-who") }</th>
                        <th scope="col">{ t!("looks-whose") }</th>
                        <th scope="col">{ t!("looks-case") }</th>
                        <th scope="col">{ t!("looks-why") }</th>
                    </tr>
                </thead>
                <tbody>{ for looks.iter().map(|look| row(look, wanted, change)) }</tbody>
            </table>
        </div>
    }
}

/// A name that narrows the list to its person.
fn name_of(
    person: &OfficerRef,
    unnamed: String,
    wanted: &Wanted,
    change: &Callback<Wanted>,
    with: fn(&mut Wanted, (AccountId, String)),
) -> Html {
    let name = if person.name.is_empty() { unnamed } else { person.name.clone() };
    let (base, chosen) = (wanted.clone(), (person.id, name.clone()));
    let onclick = change.reform(move |_: MouseEvent| {
        let mut next = base.clone();
        with(&mut next, chosen.clone());
        next
    });
    html! { <button type="button" class="linkish" aria-label={t!("looks-only", name = name.as_str())} {onclick}><bdi>{ name.clone() }</bdi></button> }
}

/// Narrows the list to a case.
fn only_case(id: CaseId, reference: String, wanted: &Wanted, change: &Callback<Wanted>) -> Html {
    let (base, label) = (wanted.clone(), t!("looks-only-case-named", reference = reference.as_str()));
    let onclick = change.reform(move |_: MouseEvent| Wanted { case: Some((id, reference.clone())), ..base.clone() });
    html! { <button type="button" class="linkish" aria-label={label} {onclick}>{ t!("looks-only-case") }</button> }
}

fn row(look: &LookView, wanted: &Wanted, change: &Callback<Wanted>) -> Html {
    let role = look.role.map(|role| role.label());
    let department = look.department.as_ref().map(|department| here(&department.name));
    html! {
        <tr key={look.id.to_string()}>
            <th scope="row"><When at={look.at} /></th>
            <td data-th={t!("looks-who")}>
                { name_of(&look.viewer, t!("looks-unnamed"), wanted, change, |wanted, who| wanted.viewer = Some(who)) }
                <span class="t__sub">{ role.into_iter().chain(department).collect::<Vec<_>>().join(" · ") }</span>
            </td>
            <td data-th={t!("looks-whose")}>
                if let Some(person) = &look.person {
                    { name_of(person, t!("looks-unnamed"), wanted, change, |wanted, who| wanted.person = Some(who)) }
                } else {
                    { t!("looks-guest") }
                }
                <span class="t__sub">{ look.kind.label() }</span>
            </td>
            <td data-th={t!("looks-case")}>
                if let Some((id, reference)) = look.case_id.zip(look.case_reference.clone()) {
                    <Link<Route> class="linkish" to={Route::Case { id }}><Ref value={reference.clone()} /></Link<Route>>
                    <span class="t__sub">{ only_case(id, reference, wanted, change) }</span>
                }
            </td>
            <td data-th={t!("looks-why")}>
                if let Some(reason) = &look.reason {
                    <span dir="auto">{ reason.clone() }</span>
                } else if look.kind == LookKind::Contact {
                    { t!("looks-no-reason") }
                } else {
                    { "–" }
                }
            </td>
        </tr>
    }
}
