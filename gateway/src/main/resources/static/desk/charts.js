// Draws the charts of a page from the numbers beside them. Colours come from the page's own, so a dark page has dark charts.
(function () {
  "use strict";

  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue("--" + name).trim();
  const PAINT = { OUT: "red", BELOW_LEAD_TIME: "amber", ENOUGH: "green", UNKNOWN: "grey" };
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const BOX = {
    red: dark ? "#a83c34" : "#c9433a", amber: dark ? "#9a6a10" : "#d39a2c",
    green: dark ? "#2c7a4b" : "#3f9a63", grey: dark ? "#46535e" : "#a9b4bd",
  };

  /** Sites as boxes within boxes; a site with others below it is a box of its own among them. */
  function tree(sites, self) {
    const nodes = new Map(sites.map((site) => [site.code, { site: site, below: [] }]));
    const roots = [];
    nodes.forEach(function (node) {
      const above = node.site.parent && nodes.get(node.site.parent);
      (above ? above.below : roots).push(node);
    });
    function box(node, name) {
      return {
        name: name, code: node.site.code, value: 1, text: node.site.text,
        itemStyle: { color: BOX[PAINT[node.site.supply]] },
      };
    }
    function grow(node) {
      if (node.below.length === 0) {
        return box(node, node.site.name);
      }
      return {
        name: node.site.name, text: "",
        children: [box(node, node.site.name + " · " + self)].concat(node.below.map(grow)),
      };
    }
    return roots.map(grow);
  }

  function tiers(element, data) {
    const quiet = { color: colour("ink"), backgroundColor: "transparent", overflow: "truncate" };
    return {
      animation: false,
      tooltip: { renderMode: "richText", formatter: (at) => at.data && at.data.text ? at.name + "\n" + at.data.text : at.name },
      series: [{
        type: "treemap", roam: false, nodeClick: false, breadcrumb: { show: false }, left: 0, right: 0, top: 6, bottom: 0,
        data: tree(data.sites, element.dataset.self),
        label: { show: true, color: "#fff", overflow: "truncate", formatter: (at) => at.name + "\n" + at.data.text },
        upperLabel: Object.assign({ show: true, height: 22 }, quiet),
        itemStyle: { borderColor: colour("card"), borderWidth: 1, gapWidth: 1 },
        levels: [
          { itemStyle: { borderWidth: 0, gapWidth: 4 }, upperLabel: { show: false } },
          { itemStyle: { borderColor: colour("grey-bg"), borderWidth: 3, gapWidth: 3 } },
          { itemStyle: { borderColor: colour("line"), borderWidth: 2, gapWidth: 2 } },
          { itemStyle: { borderColor: colour("grey-bg"), borderWidth: 2, gapWidth: 1 } },
        ],
      }],
    };
  }

  function axes(data) {
    return {
      animation: false,
      grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
      legend: { top: 0, textStyle: { color: colour("ink") } },
      tooltip: { trigger: "axis", renderMode: "richText" },
      xAxis: { type: "category", data: data.names, axisLabel: { color: colour("soft") }, axisLine: { lineStyle: { color: colour("line") } } },
      yAxis: { type: "value", axisLabel: { color: colour("soft") }, splitLine: { lineStyle: { color: colour("line") } } },
      series: data.series.map(function (one, number) {
        return {
          name: one.name, type: one.line ? "line" : "bar", data: one.values, barMaxWidth: 48, connectNulls: false,
          itemStyle: { color: [colour("blue"), colour("amber"), colour("green"), colour("red")][number % 4] },
          label: { show: data.names.length <= 8 && !one.line, position: "top", color: colour("ink") },
        };
      }),
    };
  }

  /** Names and numbers of the table that stands beside a chart. */
  function read(table) {
    const heads = Array.from(table.tHead.rows[0].cells).slice(1);
    const rows = Array.from(table.tBodies[0].rows);
    const number = (cell) => (cell.dataset.value === "" || cell.dataset.value === undefined ? null : Number(cell.dataset.value));
    const shown = heads.map((head, at) => ({ head: head, at: at + 1 })).filter((column) => column.head.dataset.series);
    return {
      names: rows.map((row) => row.cells[0].textContent.trim()),
      series: shown.map((column) => ({
        name: column.head.textContent, line: column.head.dataset.series === "line", values: rows.map((row) => number(row.cells[column.at])),
      })),
    };
  }

  document.querySelectorAll("[data-chart]").forEach(function (element) {
    const chart = window.echarts.init(element, null, { renderer: "canvas" });
    new ResizeObserver(() => chart.resize()).observe(element);
    if (element.dataset.chart === "tiers") {
      fetch(element.dataset.src, { headers: { Accept: "application/json" } }).then((answer) => answer.json()).then(function (data) {
        chart.setOption(tiers(element, data));
        element.dataset.drawn = data.sites.length;
      });
      chart.on("click", function (at) {
        if (at.data && at.data.code) {
          window.location.href = "/sites/" + encodeURIComponent(at.data.code) + "/drugs/" + encodeURIComponent(element.dataset.drug);
        }
      });
    } else {
      chart.setOption(axes(read(document.getElementById(element.dataset.table))));
      element.dataset.drawn = "1";
    }
  });
})();
