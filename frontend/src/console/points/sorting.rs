//! Sorting comments: those that are in no point yet, or in one, are ticked and put where they belong.

use std::collections::BTreeSet;
use std::rc::Rc;

use majlis_contract::draft::{CommentsSorted, CreatePoint, PointView, SortComments};
use majlis_contract::{Bilingual, ContributionId, PointId, SubjectId};
use validator::{Validate, ValidationErrors};
use yew::prelude::*;

use super::Sections;
use super::comments::Comments;
use super::target::{Chosen, NEW, OUT, Target};
use crate::api::draft_admin::{create_point, sort_comments};
use crate::form::{self, on_submit, use_form};
use crate::load::use_sending_key;
use crate::t;
use crate::title::focus;
use crate::ui::{Button, ButtonKind, use_toast};

/// Where comments are put.
#[derive(Debug, Clone, PartialEq)]
enum To {
    Point(PointId),
    New(CreatePoint),
    Nowhere,
}

/// Comments, and where they are put.
#[derive(Debug, Clone, PartialEq)]
struct Deed {
    comment_ids: Vec<ContributionId>,
    to: To,
}

impl Deed {
    fn body(&self, point_id: Option<PointId>) -> SortComments {
        SortComments { point_id, comment_ids: self.comment_ids.clone() }
    }
}

impl Validate for Deed {
    fn validate(&self) -> Result<(), ValidationErrors> {
        self.body(None).validate()?;
        if let To::New(point) = &self.to { point.validate() } else { Ok(()) }
    }
}

#[derive(Properties, PartialEq)]
pub struct SortingProps {
    pub id: SubjectId,
    pub sections: Rc<Sections>,
    pub points: Rc<Vec<PointView>>,
    pub onchanged: Callback<()>,
}

#[component]
pub fn Sorting(props: &SortingProps) -> Html {
    let chosen = use_state(BTreeSet::<ContributionId>::new);
    let target = use_state(Chosen::default);
    let missing = use_state(|| false);
    let round = use_state(|| 0_u32);
    let toast = use_toast();
    let key = use_sending_key::<CreatePoint>();
    let form = {
        let (id, onchanged, sending) = (props.id, props.onchanged.clone(), key.clone());
        let (chosen, target, round) = (chosen.setter(), target.setter(), round.clone());
        let begun = onchanged.clone();
        use_form(
            move |deed: Deed| {
                let begun = begun.clone();
                let key = if let To::New(point) = &deed.to { sending.of(point) } else { String::new() };
                async move {
                    let point = match &deed.to {
                        // Tried again after the second call failed, it is the same point.
                        To::New(point) => Some(create_point(id, &key, point).await?.id),
                        To::Point(point) => Some(*point),
                        To::Nowhere => None,
                    };
                    let sorted = sort_comments(id, &deed.body(point)).await;
                    // The point is there, though nothing is in it.
                    if sorted.is_err() {
                        begun.emit(());
                    }
                    sorted.map(|sorted| (sorted, point))
                }
            },
            move |(sorted, point): (CommentsSorted, Option<PointId>)| {
                key.spend();
                toast.say(t!("points-sorted", count = sorted.moved));
                chosen.set(BTreeSet::new());
                // The next ones often belong to the same.
                target.set(Chosen { place: point.map(|point| point.to_string()).unwrap_or_default(), ..Chosen::default() });
                round.set(*round + 1);
                onchanged.emit(());
            },
        )
    };
    // The same fields stand in the dialog of a point.
    let form = form::Form { errors: form.errors.under("/sort"), ..form };
    let onsubmit = {
        let (chosen, target, missing, submit) = (chosen.clone(), target.clone(), missing.setter(), form.submit.clone());
        on_submit(move || {
            let to = to(&target);
            missing.set(to.is_none());
            match to {
                Some(to) => submit.emit(Deed { comment_ids: chosen.iter().copied().collect(), to }),
                None => focus("sorting-target"),
            }
        })
    };
    let onchosen = {
        let chosen = chosen.setter();
        Callback::from(move |next| chosen.set(next))
    };
    let ontarget = {
        let target = target.setter();
        Callback::from(move |next| target.set(next))
    };
    // One that was hidden or withdrawn meanwhile is told at them all.
    let about_comments = form.errors.within(&["/sort/comment_ids"]).summary().into_iter().next().map(|(_, text)| AttrValue::from(text));
    html! {
        <form class="card stack" {onsubmit} novalidate={true} aria-labelledby="sorting-title">
            <h2 id="sorting-title" class="h-lg">{ t!("sorting-title") }</h2>
            <p class="muted measure">{ t!("sorting-lead") }</p>
            { form.summary() }
            <Comments id={props.id} sections={Rc::clone(&props.sections)} points={Rc::clone(&props.points)} round={*round}
                chosen={(*chosen).clone()} {onchosen} error={about_comments} />
            <Target value={(*target).clone()} sections={Rc::clone(&props.sections)} points={Rc::clone(&props.points)} errors={form.errors.clone()}
                missing={*missing} onchange={ontarget} />
            <div class="row">
                <Button submit={true} kind={ButtonKind::Second} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("sorting-go", count = chosen.len()) }</Button>
            </div>
        </form>
    }
}

/// None while nothing is chosen.
fn to(chosen: &Chosen) -> Option<To> {
    match chosen.place.as_str() {
        NEW => {
            Some(To::New(CreatePoint { title: Bilingual::new(chosen.arabic.trim(), chosen.english.trim()), section_id: chosen.section }))
        }
        OUT => Some(To::Nowhere),
        point => point.parse().ok().map(To::Point),
    }
}
