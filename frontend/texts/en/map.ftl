# The published reports: map, list and one of them

map-filters = Choose what is shown
map-words = Words, or the number of a report
map-search = Search
map-category = Category
map-state = State
map-all-states = All states
map-from = From day
map-to = To day
map-more = Filter by category, place and time
map-fewer = Hide the filters
map-clear = Remove all filters
map-on-map = On the map
map-as-list = As a list
map-label = Map of published reports. Move between its marks with Tab, open them with Enter.
map-in-view =
    { $count ->
        [0] No reports in this part of the map.
        [one] One report in this part of the map.
       *[other] { $count } reports in this part of the map.
    }
map-in-view-some = There are many reports, so we looked through the newest 20,000: { $count } of them are here. Choose a shorter time to see all.
map-cluster =
    { $count ->
        [one] One report here, zoom in
       *[other] { $count } reports here, zoom in
    }
map-point = { $subject }, { $state }
map-none = No published reports here
map-none-text = Change the filters, or remove them to see all reports.
map-figures = How many are there?
map-total =
    { $count ->
        [0] No reports match.
        [one] One report matches.
       *[other] { $count } reports match.
    }
map-total-some = There are many reports, so we counted the newest 20,000: { $count }.
map-without-point =
    { $count ->
        [0] All of them are on the map.
        [one] One of them is only in the list, since its point isn’t shown.
       *[other] { $count } of them are only in the list, since their point isn’t shown.
    }
map-by-category = By category
map-by-district = By district
map-by-state = By state
map-other-categories = Other categories
map-former = A former category
map-no-district = Outside the districts
map-csv = Download the table (CSV)
map-geojson = Download the map’s data (GeoJSON)
public-case-page = Published report
public-case-none = This report isn’t public
public-case-join = Does this concern you too?
public-case-none-text = It may have been hidden, or was never published. If it’s yours, follow it by its number.
public-case-to-map = See the published reports
public-case-nameless = A participant without a name
public-case-by = By { $name }
public-case-said = The report
public-case-done = What became of it
public-case-else = Something else to report?
public-case-else-text = If you’ve seen something else, here or elsewhere, send a new report.
public-case-report = Report something else
