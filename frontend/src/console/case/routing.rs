//! Who has the case, and giving it to another department.

use majlis_contract::case::{AssignCase, CaseAction};
use yew::prelude::*;

use super::desk::{Desk, summary, use_deed};
use crate::api::case::assign_case;
use crate::console::routing_fields::{Routing, RoutingFields};
use crate::form::on_submit;
use crate::i18n::here;
use crate::t;
use crate::ui::{Button, ButtonKind, glyph};

#[derive(Properties, PartialEq)]
pub struct RoutingCardProps {
    pub desk: Desk,
}

#[component]
pub fn RoutingCard(props: &RoutingCardProps) -> Html {
    let case = &props.desk.case;
    let suggested = case.suggested_department.as_ref();
    let first = Routing {
        department: case.department.as_ref().or(suggested).map(|department| department.id),
        officer: case.officer.as_ref().map(|officer| officer.id),
        note: String::new(),
    };
    let routing = use_state(|| first.clone());
    let missing = use_state(|| false);
    {
        // Another's routing shows at once; a note that is being written stays.
        let routing = routing.clone();
        use_effect_with((first.department, first.officer), move |(department, officer)| {
            routing.set(Routing { department: *department, officer: *officer, note: routing.note.clone() });
        });
    }
    let done = {
        let routing = routing.clone();
        Callback::from(move |()| routing.set(Routing { note: String::new(), ..(*routing).clone() }))
    };
    let form =
        use_deed(&props.desk, |key, etag, body: AssignCase| async move { assign_case(&key, &etag, &body).await }, t!("work-routed"), done);
    let onsubmit = {
        let (routing, missing, submit) = (routing.clone(), missing.setter(), form.submit.clone());
        on_submit(move || {
            let body = routing.body();
            missing.set(body.is_none());
            if let Some(body) = body {
                submit.emit(body);
            }
        })
    };
    let hint = suggested.filter(|suggested| Some(suggested.id) != case.department.as_ref().map(|now| now.id)).map(|suggested| {
        html! { { t!("routing-suggested", name = here(&suggested.name)) } }
    });
    let error = if *missing { Some(AttrValue::from(t!("bulk-choose-first"))) } else { form.at("/department_id") };
    html! {
        <section class="card c-dense" aria-labelledby="work-routing">
            <h2 id="work-routing" class="h-md">{ t!("work-routing") }</h2>
            if props.desk.may(CaseAction::Assign) {
                <form class="stack gap-3 mt-2" {onsubmit} novalidate={true}>
                    { summary(&form) }
                    <RoutingFields
                        name="f-routing"
                        value={(*routing).clone()}
                        {hint}
                        department_error={error}
                        note_error={form.at("/note")}
                        onchange={{ let routing = routing.setter(); move |next| routing.set(next) }}
                    />
                    <Button submit={true} kind={ButtonKind::Second} class="btn--dense" glyph={glyph::ROUTE}
                        busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("routing-go") }</Button>
                </form>
            } else {
                <p class="small mt-2">
                    { case.department.as_ref().map_or_else(|| t!("not-routed"), |department| here(&department.name)) }
                    if let Some(officer) = &case.officer {
                        { " · " }<bdi>{ &officer.name }</bdi>
                    }
                </p>
            }
        </section>
    }
}
