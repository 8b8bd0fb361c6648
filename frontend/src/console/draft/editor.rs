//! The version that is being written: bringing a text in, the form of its sections, and publishing it.

use std::rc::Rc;

use majlis_contract::SubjectId;
use majlis_contract::draft::{VersionAction, VersionStep, VersionView};
use yew::prelude::*;

use super::form::Form;
use super::import::Import;
use super::rows::{Act, Rows};
use super::step::Step;
use super::text::sections;
use crate::api::draft::get_version;
use crate::i18n::number;
use crate::load::use_load;
use crate::t;
use crate::ui::Skeleton;

#[derive(Properties, PartialEq)]
pub struct EditorProps {
    pub id: SubjectId,
    pub number: u32,
    /// It is published.
    pub onmoved: Callback<()>,
}

#[component]
pub fn Editor(props: &EditorProps) -> Html {
    let version = use_load((props.id, props.number), |(id, number)| async move { get_version(id, number).await });
    version.show(html! { <Skeleton blocks={3} /> }, |view| {
        let view = Rc::new(view.clone());
        if view.permitted.contains(&VersionAction::Edit) {
            html! { <Desk {view} onsaved={version.set.clone()} onstale={version.reload.clone()} onmoved={props.onmoved.clone()} /> }
        } else {
            html! { <section class="card stack">{ title(&view) }{ sections(&view) }</section> }
        }
    })
}

fn title(view: &VersionView) -> Html {
    html! { <h2 id="editor-title" class="h-lg">{ t!("draft-number", number = number(f64::from(view.number))) }</h2> }
}

#[derive(Properties, PartialEq)]
struct DeskProps {
    view: Rc<VersionView>,
    onsaved: Callback<VersionView>,
    onstale: Callback<()>,
    onmoved: Callback<()>,
}

#[component]
fn Desk(props: &DeskProps) -> Html {
    let view = &props.view;
    let rows = {
        let view = Rc::clone(view);
        use_reducer(move || Rows::of(&view))
    };
    {
        let (act, view) = (rows.dispatcher(), Rc::clone(view));
        use_effect_with(view.etag.clone(), move |_| act.dispatch(Act::Newer(view)));
    }
    let dirty = rows.is_dirty();
    html! {
        <>
            <section class="card stack" aria-labelledby="editor-title">
                { title(view) }
                <p class="muted measure">{ t!("editor-lead") }</p>
                <Import id={view.subject_id} act={rows.dispatcher()} has_sections={!rows.all.is_empty()} />
            </section>
            <Form view={Rc::clone(view)} {rows} onsaved={props.onsaved.clone()} onstale={props.onstale.clone()} />
            <Step view={(**view).clone()} step={VersionStep::Publish} {dirty} onmoved={props.onmoved.clone()} onstale={props.onstale.clone()} />
        </>
    }
}
