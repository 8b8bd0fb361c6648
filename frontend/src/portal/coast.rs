//! The drawing of the coast: on the home page only.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct CoastProps {
    /// Sets the gradients of one drawing apart from those of another: a hidden one's can't be used.
    pub id: AttrValue,
}

#[component]
pub fn Coast(props: &CoastProps) -> Html {
    let (sky, sea) = (format!("{}-sky", props.id), format!("{}-sea", props.id));
    let (sky_fill, sea_fill) = (format!("url(#{sky})"), format!("url(#{sea})"));
    html! {
        <svg class="hero__scene" viewBox="0 0 600 600" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
          <defs><linearGradient id={sky} x2="0" y2="1"><stop stop-color="var(--sc-sky1)" /><stop offset=".62" stop-color="var(--sc-sky2)" /></linearGradient><linearGradient id={sea} x2="0" y2="1"><stop stop-color="var(--sc-sea1)" /><stop offset="1" stop-color="var(--sc-sea2)" /></linearGradient></defs>
          <rect width="600" height="600" fill={sky_fill} />
          <circle cx="402" cy="228" r="34" fill="var(--sc-sun)" />
          <path d="M0 292C40 270 90 244 150 250c40 4 62 26 96 24 52-3 84-44 150-40 56 4 84 36 128 34 30-1 54-12 76-20v360H0z" fill="var(--sc-h1)" />
          <path d="M0 318c60-6 92-36 146-34 60 2 84 36 138 32 62-4 98-38 160-32 54 5 92 30 156 16v300H0z" fill="var(--sc-h2)" />
          <path d="M-20 322c90-16 170 10 250 4s130-22 220-10 120 6 170-2v22c-80 10-160-6-240 0s-150 14-230 6-130-6-170 4z" fill="var(--sc-mist)" opacity=".42" />
          <path d="M0 352c50-2 84-28 134-26 66 3 96 38 170 34 76-4 116-30 172-24 46 5 82 18 124 10v254H0z" fill="var(--sc-h3)" />
          <path d="M0 378c70-10 120 4 190 2 90-2 150-22 230-16 70 5 120 14 180 4v232H0z" fill="var(--sc-h4)" />
          <g fill="var(--sc-wall)"><path d="M352 376v-28h30v-12h36v40z" /><path d="M424 378v-22h44v24z" /><path d="M312 380v-18h34v18z" /></g>
          <g fill="var(--sc-wall2)"><path d="M406 376v-40h12v40zM458 380v-24h10v24zM338 380v-18h8v18z" /></g>
          <g fill="var(--sc-dark)"><path d="M360 366v-6a4 4 0 0 1 8 0v6zM390 354v-5a3.500 3.500 0 0 1 7 0v5zM390 374v-8a3.500 3.500 0 0 1 7 0v8zM436 372v-5a3.500 3.500 0 0 1 7 0v5zM322 376v-5a3 3 0 0 1 6 0v5z" opacity=".72" /></g>
          <path d="M0 396c120-16 240-8 340-10s190-6 260 2v212H0z" fill="var(--sc-sand)" />
          <path d="M0 424c90 8 170-8 270-2s170 16 330-4v182H0z" fill={sea_fill} />
          <g fill="none" stroke="var(--sc-foam)" stroke-linecap="round" stroke-width="3"><path d="M0 427c90 8 170-8 270-2s170 16 330-4" stroke-width="5" opacity=".9" /><path d="M70 458c30-6 60 6 92 0M330 452c34-6 60 6 96 0M480 474c26-5 46 5 74 0M180 486c30-6 60 6 92 0" opacity=".45" /><path d="M40 520c36-6 70 6 110 0M360 510c36-6 70 6 110 0M230 552c36-6 70 6 110 0" opacity=".28" /></g>
          <g><path d="M132 424c3-22-6-34-2-58 2-12 10-22 8-38l10-2c0 18-8 26-6 44 1 10 12 18 22 10l5 8c-10 10-20 4-24 0-2 12 3 22 5 36z" fill="var(--sc-dark)" /><path d="M140 350c-10-8-22-10-30-18l5-5c10 5 20 8 28 15z" fill="var(--sc-dark)" /><g fill="var(--sc-h4)"><ellipse cx="142" cy="316" rx="42" ry="17" /><ellipse cx="104" cy="326" rx="26" ry="12" /><ellipse cx="176" cy="372" rx="24" ry="11" /></g><g fill="var(--sc-h3)"><ellipse cx="134" cy="310" rx="28" ry="9" /><ellipse cx="100" cy="322" rx="15" ry="6" /><ellipse cx="173" cy="368" rx="15" ry="5" /></g></g>
        </svg>
    }
}
