//! Photos in a row; one opens large, above the page.

use majlis_contract::Language;
use majlis_contract::attachment::AttachmentView;
use yew::prelude::*;

use crate::ui::{Button, ButtonKind, Dialog, glyph};
use crate::{i18n, t};

#[derive(Properties, PartialEq)]
pub struct PhotoStripProps {
    pub photos: Vec<AttachmentView>,
    /// What is to be seen on each, where that is known.
    #[prop_or_default]
    pub alts: Vec<Option<String>>,
    #[prop_or_default]
    pub class: Classes,
}

/// Nothing when there are none.
#[component]
pub fn PhotoStrip(props: &PhotoStripProps) -> Html {
    let open = use_state(|| None::<usize>);
    let all = props.photos.len();
    if all == 0 {
        return Html::default();
    }
    let show = {
        let open = open.clone();
        Callback::from(move |index: Option<usize>| open.set(index))
    };
    let thumbnail = |(index, photo): (usize, &AttachmentView)| {
        let onclick = show.reform(move |_: MouseEvent| Some(index));
        let enlarge = t!("photo-enlarge", number = index + 1, all = all);
        let alt = match props.alts.get(index).and_then(Option::as_deref) {
            Some(seen) => format!("{enlarge}: \u{2068}{seen}\u{2069}"),
            None => enlarge,
        };
        html! {
            <li key={photo.id.to_string()} class="photo">
                <button type="button" class="photo__open" {onclick}>
                    <img src={photo.thumbnail_url.clone()} {alt} loading="lazy" />
                </button>
            </li>
        }
    };
    html! {
        <>
            <ul class={classes!("photos", props.class.clone())}>{ for props.photos.iter().enumerate().map(thumbnail) }</ul>
            <Viewer photos={props.photos.clone()} alts={props.alts.clone()} open={*open} onmove={show} />
        </>
    }
}

#[derive(Properties, PartialEq)]
struct ViewerProps {
    photos: Vec<AttachmentView>,
    alts: Vec<Option<String>>,
    open: Option<usize>,
    onmove: Callback<Option<usize>>,
}

/// One photo at a time; the arrow keys go along the line of reading.
#[component]
fn Viewer(props: &ViewerProps) -> Html {
    let broken = use_state(|| false);
    {
        let broken = broken.clone();
        use_effect_with(props.open, move |_| broken.set(false));
    }
    let all = props.photos.len();
    let index = props.open.unwrap_or_default();
    let step = |by: usize| props.onmove.reform(move |()| Some((index + by) % all.max(1)));
    let (next, previous) = (step(1), step(all.saturating_sub(1)));
    let onclose = props.onmove.reform(|()| None);
    let onkeydown = {
        let (next, previous) = (next.clone(), previous.clone());
        let (ahead, back) = match i18n::language() {
            Language::Arabic => ("ArrowLeft", "ArrowRight"),
            Language::English => ("ArrowRight", "ArrowLeft"),
        };
        Callback::from(move |event: KeyboardEvent| match event.key() {
            key if key == ahead => next.emit(()),
            key if key == back => previous.emit(()),
            _ => {}
        })
    };
    let onerror = {
        let broken = broken.clone();
        Callback::from(move |_: Event| broken.set(true))
    };
    let title = t!("photo-of", number = index + 1, all = all);
    let seen = props.alts.get(index).cloned().flatten();
    html! {
        <Dialog open={props.open.is_some()} class="dialog--photo" title={title.clone()} onclose={onclose.clone()}>
            if let Some(photo) = props.photos.get(index) {
                <div class="stack gap-3" {onkeydown}>
                    if *broken {
                        <p role="status">{ t!("photo-broken") }</p>
                    } else {
                        <img key={photo.id.to_string()} class="viewer" src={photo.url.clone()} alt={seen.clone().unwrap_or(title)}
                            width={photo.width.to_string()} height={photo.height.to_string()} {onerror} />
                    }
                    if let Some(seen) = seen {
                        <p class="small muted" dir="auto" aria-hidden="true">{ seen }</p>
                    }
                    <div class="row">
                        if all > 1 {
                            <Button kind={ButtonKind::Second} glyph={glyph::BACK} onclick={previous.reform(|_| ())}>{ t!("photo-previous") }</Button>
                            <Button kind={ButtonKind::Second} glyph_end={glyph::ARROW} onclick={next.reform(|_| ())}>{ t!("photo-next") }</Button>
                        }
                        <Button kind={ButtonKind::Quiet} class="end" onclick={onclose.reform(|_| ())}>{ t!("close") }</Button>
                    </div>
                </div>
            }
        </Dialog>
    }
}
