//! Pages whose code is fetched when one of them is first opened, so that the first page comes quickly on a
//! phone. Where a program is parted stands in
//! `src/bin`, in functions that carry `#[wasm_split]`: in the library they would be linked into every program.

use std::future::Future;
use std::pin::Pin;

use wasm_split_helpers::SplitLoaderError;
use yew::prelude::*;

use crate::api::ApiError;
use crate::i18n;
use crate::load::{Load, Loading, use_load};
use crate::ui::{Failed, FirstScreen, Skeleton};
use crate::wanted::use_wanted;

/// Draws the pages of one part.
pub type Pages<R> = fn(R) -> Html;

type Fetched<R> = Pin<Box<dyn Future<Output = Result<Pages<R>, ApiError>>>>;

/// Pages that are fetched together.
#[derive(Debug)]
pub struct Part<R: 'static> {
    pub name: &'static str,
    pub fetch: fn() -> Fetched<R>,
}

impl<R> PartialEq for Part<R> {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

/// The parts of a program by route.
#[derive(Debug, Clone, Copy)]
pub struct Parts<R: 'static> {
    /// The part that a route lies in; none for what comes at once.
    pub of: fn(R) -> Option<&'static Part<R>>,
    /// What a page that comes at once shows besides, once it is there.
    pub beside: fn(R) -> Option<&'static Part<R>>,
}

impl<R> PartialEq for Parts<R> {
    /// A program has one.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// What a program is started with.
#[derive(Properties, PartialEq)]
pub struct ProgramProps<R: PartialEq + 'static> {
    pub parts: Parts<R>,
}

impl From<SplitLoaderError> for ApiError {
    fn from(_: SplitLoaderError) -> Self {
        Self::unreachable()
    }
}

/// The page of a route that lies in a part.
pub fn lazy<R: Copy + PartialEq>(part: &'static Part<R>, route: R) -> Html {
    // The key keeps a part's pages from being asked for another part's route.
    html! { <Lazy<R> key={part.name} {part} {route} /> }
}

/// The pages of a part whose texts stand in a file of their own, which is fetched beside them.
pub async fn with_texts<R>(name: &str, pages: impl Future<Output = Result<Pages<R>, ApiError>>) -> Result<Pages<R>, ApiError> {
    let (texts, pages) = futures_util::future::join(i18n::fetch(name), pages).await;
    if texts { pages } else { Err(ApiError::unreachable()) }
}

/// What a page shows besides: fetched once its place is near or the page is used, and the page is whole where it can't be.
pub fn beside<R: Copy + PartialEq>(part: &'static Part<R>, route: R) -> Html {
    html! { <Beside<R> key={part.name} {part} {route} /> }
}

#[component]
fn Beside<R: Copy + PartialEq + 'static>(props: &LazyProps<R>) -> Html {
    let place = use_node_ref();
    let wanted = use_wanted(&place);
    html! {
        <>
            <div ref={place} />
            if wanted {
                <Arriving<R> part={props.part} route={props.route} />
            }
        </>
    }
}

#[component]
fn Arriving<R: Copy + PartialEq + 'static>(props: &LazyProps<R>) -> Html {
    let pages = use_pages(props.part);
    match &pages.state {
        Load::Ready(page) => page(props.route),
        Load::Pending => html! { <div class="section"><Skeleton blocks={3} /></div> },
        Load::Failed(_) => Html::default(),
    }
}

#[hook]
fn use_pages<R: 'static>(part: &'static Part<R>) -> Loading<Pages<R>> {
    use_load(part.name, {
        let fetch = part.fetch;
        move |_| fetch()
    })
}

#[derive(Properties, PartialEq)]
struct LazyProps<R: PartialEq + 'static> {
    part: &'static Part<R>,
    route: R,
}

#[component]
fn Lazy<R: Copy + PartialEq + 'static>(props: &LazyProps<R>) -> Html {
    let pages = use_pages(props.part);
    match &pages.state {
        Load::Ready(page) => page(props.route),
        Load::Pending => html! { <FirstScreen /> },
        // The part may be gone because a newer version was installed: opening the page anew helps there too.
        Load::Failed(error) => html! { <div class="wrap page"><Failed error={error.clone()} again={reload()} /></div> },
    }
}

fn reload() -> Callback<()> {
    Callback::from(|()| {
        if let Some(window) = web_sys::window() {
            let _ = window.location().reload();
        }
    })
}
