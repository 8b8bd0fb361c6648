//! Step 1: what kind of report, about what.

use std::rc::Rc;

use majlis_contract::case::CaseKind;
use majlis_contract::category::CategoryView;
use yew::prelude::*;

use super::draft::{Draft, Editor};
use crate::cases::CategoryPicker;
use crate::form::FieldErrors;
use crate::i18n::Label;
use crate::municipality::use_municipality;
use crate::portal::Route;
use crate::portal::hotline::Hotline;
use crate::session::{Person, use_session};
use crate::t;
use crate::ui::{Alert, Chip, ChoiceGroup, Link};

#[derive(Properties, PartialEq)]
pub struct KindStepProps {
    pub draft: UseReducerHandle<Draft>,
    pub editor: Editor,
    pub categories: Rc<Vec<CategoryView>>,
    pub errors: FieldErrors,
}

#[component]
pub fn KindStep(props: &KindStepProps) -> Html {
    let municipality = use_municipality();
    let session = use_session();
    let draft = &props.draft;
    let choose = |kind: CaseKind| {
        let (editor, categories) = (props.editor.clone(), Rc::clone(&props.categories));
        Callback::from(move |()| {
            let categories = Rc::clone(&categories);
            editor.change(move |draft| {
                draft.kind = kind;
                // Not every category is for every kind.
                let fits = categories.iter().any(|category| Some(category.id) == draft.category && category.kinds.contains(&kind));
                if !fits {
                    draft.category = None;
                }
            });
        })
    };
    html! {
        <>
            if session.person == Person::Visitor && !municipality.guests_may_report {
                <Alert title={t!("report-sign-in-needed")}>
                    <p>{ t!("report-sign-in-why") }</p>
                    <div class="alert__do"><Link<Route> class="btn btn--second btn--dense" to={Route::SignIn}>{ t!("nav-sign-in") }</Link<Route>></div>
                </Alert>
            }
            <ChoiceGroup id="f-kind" legend={t!("report-kind-legend")} layout="chips">
                { for CaseKind::ALL.iter().map(|kind| html! {
                    <Chip pressed={draft.kind == *kind} check={true} onclick={choose(*kind)}>{ kind.label() }</Chip>
                }) }
            </ChoiceGroup>
            <CategoryPicker
                id="f-category_id"
                categories={Rc::clone(&props.categories)}
                kind={draft.kind}
                chosen={draft.category}
                error={props.errors.at("/category_id").map(AttrValue::from)}
                onchoose={props.editor.on(|draft, id| draft.category = Some(id))}
            />
            <Hotline title={t!("hotline-title")} text={t!("hotline-text")} />
        </>
    }
}
