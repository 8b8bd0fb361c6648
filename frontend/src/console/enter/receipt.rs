//! The reference, large, to be read aloud.

use std::rc::Rc;

use majlis_contract::case::CaseReceipt;
use yew::prelude::*;

use crate::console::Route;
use crate::i18n::moment;
use crate::t;
use crate::title::use_title;
use crate::ui::{Button, CopyButton, Link, Niche, glyph};

#[derive(Properties, PartialEq)]
pub struct ReceiptProps {
    pub receipt: Rc<CaseReceipt>,
    pub onanother: Callback<()>,
}

#[component]
pub fn Receipt(props: &ReceiptProps) -> Html {
    use_title(t!("enter-done-title"));
    let receipt = &props.receipt;
    html! {
        <div class="receipt c-receipt">
            <div class="receipt__head lattice lattice--deep">
                <Niche glyph={glyph::CHECK} class="niche--lg niche--khareef" />
                <h1>{ t!("enter-done-title") }</h1>
                <p>{ t!("enter-done-lead") }</p>
            </div>
            <div class="stack c-receipt__body">
                <bdi class="receipt__code c-receipt__ref" dir="ltr">{ &receipt.reference }</bdi>
                <p>{ t!("enter-done-due", moment = moment(receipt.case.due_at)) }</p>
                <p class="muted small">{ t!("enter-done-told") }</p>
                <div class="row gap-2">
                    <Button onclick={props.onanother.reform(|_: MouseEvent| ())} glyph={glyph::PLUS}>{ t!("enter-another") }</Button>
                    <CopyButton text={receipt.reference.clone()} label={t!("enter-copy")} />
                    <Link<Route> class="btn btn--quiet" to={Route::Case { id: receipt.id }}>{ t!("enter-open") }</Link<Route>>
                </div>
            </div>
        </div>
    }
}
