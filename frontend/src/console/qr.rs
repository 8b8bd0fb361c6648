//! A QR code as one SVG path.

use qrcode::{Color, EcLevel, QrCode};
use yew::prelude::*;

/// Light modules that must surround a code.
const QUIET: usize = 2;

#[derive(Properties, PartialEq)]
pub struct QrProps {
    pub text: AttrValue,
    pub label: AttrValue,
}

/// Nothing when the text is too long for a code; it stands beside in words.
#[component]
pub fn Qr(props: &QrProps) -> Html {
    let drawing = use_memo(props.text.clone(), |text| draw(text));
    match &*drawing {
        Some((side, path)) => html! {
            <svg class="qr" viewBox={format!("0 0 {side} {side}")} role="img" aria-label={props.label.clone()} shape-rendering="crispEdges">
                <path d={path.clone()} />
            </svg>
        },
        None => Html::default(),
    }
}

fn draw(text: &str) -> Option<(usize, String)> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let width = code.width();
    let mut path = String::new();
    for (at, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            path.push_str(&format!("M{} {}h1v1h-1z", at % width + QUIET, at / width + QUIET));
        }
    }
    Some((width + 2 * QUIET, path))
}
