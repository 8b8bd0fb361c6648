//! What opens a guest's case: the private link, and the secret by itself.

use majlis_contract::CaseId;
use yew::prelude::*;

use crate::cases::secret as secrets;
use crate::t;
use crate::ui::CopyButton;

#[derive(Properties, PartialEq)]
pub struct PrivateLinkProps {
    pub id: CaseId,
    pub secret: AttrValue,
}

/// In the side of the page, as long as the guest comes by it.
#[component]
pub fn PrivateLink(props: &PrivateLinkProps) -> Html {
    html! {
        <section class="card" aria-labelledby="link-title">
            <h2 id="link-title" class="h-lg mb-3">{ t!("link-title") }</h2>
            { link_and_secret(props.id, &props.secret) }
        </section>
    }
}

pub fn link_and_secret(id: CaseId, secret: &str) -> Html {
    html! {
        <>
            <p class="small">{ t!("link-text") }</p>
            <div class="row mt-3">
                <CopyButton class="btn--dense" text={secrets::link(id, secret)} label={t!("link-copy")} />
            </div>
            <p class="small muted mt-3">{ t!("link-secret") }</p>
            <p class="code-secret"><bdi dir="ltr">{ secret.to_owned() }</bdi></p>
        </>
    }
}
