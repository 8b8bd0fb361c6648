//! The ideas on a subject: in which order, with which words.

use majlis_contract::SubjectId;
use majlis_contract::contribution::{ContributionView, IdeaQuery, IdeaSort, IdeaStatus};
use yew::prelude::*;
use yew_router::prelude::*;

use super::idea_card::IdeaCard;
use crate::api::subject::list_ideas;
use crate::cases::category_options;
use crate::form::{bind, on_submit};
use crate::i18n::{Label, here};
use crate::load::use_paged;
use crate::portal::Route;
use crate::reference_data::{use_categories, use_districts};
use crate::t;
use crate::title::use_focus_on_more;
use crate::ui::{Button, ButtonKind, Empty, Field, Select, glyph};

#[derive(Properties, PartialEq)]
pub struct IdeasProps {
    pub subject: SubjectId,
    /// Ideas can be proposed now.
    pub open: bool,
    /// None is there at all.
    pub none: bool,
}

#[component]
pub fn Ideas(props: &IdeasProps) -> Html {
    let subject = props.subject;
    let navigator = use_navigator();
    let asked = use_location().and_then(|location| location.query::<IdeaQuery>().ok()).unwrap_or_default();
    let go = Callback::from(move |asked: IdeaQuery| {
        if let Some(navigator) = &navigator {
            let _ = navigator.replace_with_query(&Route::Subject { id: subject }, &asked);
        }
    });
    let ideas = use_paged((subject, asked.clone()), |(subject, asked), cursor| async move {
        list_ideas(subject, &IdeaQuery { cursor, limit: None, ..asked }).await
    });
    use_focus_on_more("idea", ideas.items.len());
    let card = |(at, idea): (usize, &ContributionView)| {
        html! { <li key={idea.id.to_string()}><IdeaCard idea={idea.clone()} focus_id={format!("idea-{at}")} /></li> }
    };
    let searched = asked.q.is_some() || asked.status.is_some() || asked.category_id.is_some() || asked.district_id.is_some();
    let clear = {
        let sort = asked.sort;
        go.reform(move |_: MouseEvent| IdeaQuery { sort, ..IdeaQuery::default() })
    };
    html! {
        <section class="stack" aria-labelledby="ideas-title">
            <h2 id="ideas-title">{ t!("ideas-title") }</h2>
            if !props.none || searched {
                <Filters asked={asked.clone()} {go} />
            }
            { ideas.show(html! {
                if searched {
                    <Empty glyph={glyph::SEARCH} title={t!("ideas-none-found")}>
                        <p>{ t!("ideas-none-found-text") }</p>
                        <Button kind={ButtonKind::Second} onclick={clear}>{ t!("ideas-clear") }</Button>
                    </Empty>
                } else {
                    <div class="card card--sunken">
                        <p class="strong">{ t!("ideas-none") }</p>
                        <p class="muted">{ if props.open { t!("ideas-none-open") } else { t!("ideas-none-closed") } }</p>
                    </div>
                }
            }, || html! {
                <>
                    <ul class="stack gap-3">{ for ideas.items.iter().enumerate().map(card) }</ul>
                    { ideas.more_button() }
                </>
            }) }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct FiltersProps {
    asked: IdeaQuery,
    go: Callback<IdeaQuery>,
}

#[component]
fn Filters(props: &FiltersProps) -> Html {
    let (asked, go) = (&props.asked, &props.go);
    let words = use_state(|| asked.q.clone().unwrap_or_default());
    {
        let words = words.setter();
        use_effect_with(asked.q.clone(), move |q| words.set(q.clone().unwrap_or_default()));
    }
    let onsubmit = {
        let (go, asked, words) = (go.clone(), asked.clone(), words.clone());
        on_submit(move || {
            let q = Some(words.trim().to_owned()).filter(|words| !words.is_empty());
            go.emit(IdeaQuery { q, ..asked.clone() });
        })
    };
    let onsort = {
        let (go, asked) = (go.clone(), asked.clone());
        Callback::from(move |word: String| {
            let sort = word.parse().ok().filter(|sort| *sort != IdeaSort::default());
            go.emit(IdeaQuery { sort, ..asked.clone() });
        })
    };
    let sort = asked.sort.unwrap_or_default();
    let options = vec![(None, IdeaSort::ALL.iter().map(|sort| (sort.to_string(), sort.label())).collect())];
    let after = html! { <Button submit={true} kind={ButtonKind::Second} glyph={glyph::SEARCH} label={t!("ideas-search-go")} class="btn--icon btn--tall" /> };
    html! {
        <form role="search" class="stack gap-2" aria-label={t!("ideas-search")} {onsubmit} novalidate={true}>
            <div class="board-filters">
                <Field id="ideas-words" label={t!("ideas-search")} kind="search" maxlength="200" value={(*words).clone()} oninput={bind(&words)} {after} />
                <Select id="ideas-sort" label={t!("ideas-sort")} value={sort.to_string()} {options} onchange={onsort} />
            </div>
            <Narrow asked={asked.clone()} go={go.clone()} />
            if sort == IdeaSort::Fair {
                <p class="small muted">{ t!("ideas-fair-why") }</p>
            }
        </form>
    }
}

/// Which ideas: by what the municipality does with them, by category and by district.
#[component]
fn Narrow(props: &FiltersProps) -> Html {
    let asked = &props.asked;
    let (categories, districts) = (use_categories(), use_districts());
    let change = |set: fn(&mut IdeaQuery, &str)| {
        let (go, asked) = (props.go.clone(), asked.clone());
        Callback::from(move |value: String| {
            let mut asked = asked.clone();
            set(&mut asked, &value);
            go.emit(asked);
        })
    };
    let statuses = vec![(None, IdeaStatus::ALL.iter().map(|status| (status.to_string(), status.label())).collect())];
    let categories = category_options(categories.ready().map(Vec::as_slice).unwrap_or_default());
    let districts = districts.ready().map(Vec::as_slice).unwrap_or_default().iter();
    let districts = vec![(None, districts.map(|district| (district.id.to_string(), here(&district.name))).collect())];
    html! {
        <div class="board-filters board-filters--pair">
            <Select id="ideas-status" label={t!("ideas-status")} none={t!("ideas-all-statuses")} options={statuses}
                value={asked.status.map(|status| status.to_string()).unwrap_or_default()} onchange={change(|asked, word| asked.status = word.parse().ok())} />
            <Select id="ideas-category" label={t!("propose-category")} none={t!("map-all-categories")} options={categories}
                value={asked.category_id.map(|id| id.to_string()).unwrap_or_default()} onchange={change(|asked, id| asked.category_id = id.parse().ok())} />
            <Select id="ideas-district" label={t!("map-district")} none={t!("map-all-districts")} options={districts}
                value={asked.district_id.map(|id| id.to_string()).unwrap_or_default()} onchange={change(|asked, id| asked.district_id = id.parse().ok())} />
        </div>
    }
}
