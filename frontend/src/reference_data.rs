//! Lists that hardly ever change: read at the first need, then kept for the life of the page, or until they are changed here.

use std::any::Any;
use std::cell::RefCell;
use std::collections::HashMap;
use std::future::Future;
use std::rc::Rc;

use majlis_contract::Page;
use majlis_contract::category::CategoryView;
use majlis_contract::department::DepartmentView;
use majlis_contract::district::DistrictView;
use majlis_contract::policy::PolicyView;
use yew::prelude::*;

use crate::api::{ApiError, municipality};
use crate::load::{Loading, use_load};

thread_local! {
    static KEPT: RefCell<HashMap<&'static str, Rc<dyn Any>>> = RefCell::default();
}

/// Every category, groups and their members.
#[hook]
pub fn use_categories() -> Loading<Vec<CategoryView>> {
    use_load((), |()| kept("categories", municipality::list_categories))
}

/// Every district with its outline.
#[hook]
pub fn use_districts() -> Loading<Vec<DistrictView>> {
    use_load((), |()| kept("districts", municipality::list_districts))
}

/// Every department.
#[hook]
pub fn use_departments() -> Loading<Vec<DepartmentView>> {
    use_load((), |()| kept("departments", municipality::list_departments))
}

/// The policy texts in force.
#[hook]
pub fn use_policies() -> Loading<Vec<PolicyView>> {
    use_load((), |()| kept("policies", municipality::list_policies))
}

/// Reads them anew next time: something was changed.
pub fn forget() {
    KEPT.with(|kept| kept.borrow_mut().clear());
}

async fn kept<T, A>(name: &'static str, read: fn() -> A) -> Result<Vec<T>, ApiError>
where
    T: Clone + 'static,
    A: Future<Output = Result<Page<T>, ApiError>>,
{
    let known = KEPT.with(|kept| kept.borrow().get(name).and_then(|list| list.downcast_ref::<Vec<T>>().cloned()));
    if let Some(list) = known {
        return Ok(list);
    }
    let list = read().await?.items;
    KEPT.with(|kept| kept.borrow_mut().insert(name, Rc::new(list.clone())));
    Ok(list)
}
