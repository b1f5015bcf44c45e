// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/status_pie.h"

#include "ui/widgets/status_mark.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/words.h"

#include <QAccessible>
#include <QChart>
#include <QChartView>
#include <QKeyEvent>
#include <QPieSeries>
#include <QPieSlice>
#include <QVBoxLayout>

#include <numeric>

namespace gatehouse {

namespace {

/// Draws the sum into the hole.
class PieView final : public QChartView
{
public:
    using QChartView::QChartView;
    std::int64_t total = 0;
    QString unit; ///< what the number in the middle counts
    bool focused = false;

protected:
    void drawForeground(QPainter *painter, const QRectF &) override
    {
        const Theme &theme = Theme::of(this);
        painter->save();
        painter->resetTransform();
        const QRectF area(viewport()->rect());
        painter->setFont(textFont(TextRole::Title));
        const int figure = painter->fontMetrics().height();
        painter->setPen(theme.text1);
        painter->drawText(area.adjusted(0, -figure * 0.6, 0, -figure * 0.6), Qt::AlignCenter, words::count(total));
        painter->setFont(textFont(TextRole::Hint));
        painter->setPen(theme.text2);
        painter->drawText(area.adjusted(0, figure * 0.7, 0, figure * 0.7), Qt::AlignCenter, unit);
        painter->restore();
    }
};

} // namespace

struct StatusPie::Chart
{
    PieView *view = nullptr;
    QPieSeries *series = nullptr;
    std::array<QPieSlice *, SessionStatusCount> slices{};
    StatusCounts counts{};
    std::optional<SessionStatus> highlighted;
};

StatusPie::StatusPie(QWidget *parent)
    : QWidget(parent)
    , m_chart(std::make_unique<Chart>())
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Sessions by status"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(scaled(130), scaled(130));

    m_chart->series = new QPieSeries;
    m_chart->series->setHoleSize(0.60);
    m_chart->series->setPieSize(0.94);
    for (SessionStatus status : allSessionStatuses()) {
        auto *slice = new QPieSlice(words::status(status), 0);
        m_chart->slices[std::size_t(status)] = slice;
        m_chart->series->append(slice);
        connect(slice, &QPieSlice::clicked, this, [this, status] {
            // A slice of nothing has no width, but Qt Charts hits it on its edge.
            if (m_chart->counts[std::size_t(status)] > 0)
                Q_EMIT statusActivated(status);
        });
        connect(slice, &QPieSlice::hovered, this, [this, status](bool on) {
            Q_EMIT statusPointed(on ? std::optional(status) : std::nullopt);
            setHighlighted(on ? std::optional(status) : std::nullopt);
            setCursor(on ? Qt::PointingHandCursor : Qt::ArrowCursor);
        });
    }

    auto *chart = new QChart;
    chart->addSeries(m_chart->series);
    chart->legend()->hide();
    chart->setBackgroundVisible(false);
    chart->setContentsMargins(0, 0, 0, 0);
    chart->setMargins(QMargins());
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->view = new PieView(chart, this);
    m_chart->view->unit = tr("sessions", "under the number in the middle of the ring");
    m_chart->view->setRenderHint(QPainter::Antialiasing);
    m_chart->view->setFrameShape(QFrame::NoFrame);
    m_chart->view->setFocusPolicy(Qt::NoFocus);
    m_chart->view->setBackgroundBrush(Qt::NoBrush);
    m_chart->view->setStyleSheet(QStringLiteral("background: transparent"));
    m_chart->view->viewport()->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_chart->view);
    colour();
}

StatusPie::~StatusPie() = default;

void StatusPie::setCounts(const StatusCounts &counts)
{
    m_chart->counts = counts;
    const std::int64_t total = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    for (SessionStatus status : allSessionStatuses()) {
        const std::int64_t n = counts[std::size_t(status)];
        // A sliver stays wide enough to be seen and hit; the numbers beside it are exact.
        const double drawn = n == 0 ? 0 : std::max(double(n), double(total) * 0.012);
        m_chart->slices[std::size_t(status)]->setValue(drawn);
    }
    m_chart->view->total = total;
    colour();
    m_chart->view->viewport()->update();
}

void StatusPie::setHighlighted(std::optional<SessionStatus> status)
{
    if (m_chart->highlighted == status)
        return;
    m_chart->highlighted = status;
    if (status) {
        const std::int64_t n = m_chart->counts[std::size_t(*status)];
        setAccessibleDescription(QStringLiteral("%1: %2").arg(words::status(*status), words::count(n)));
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
    colour();
}

std::optional<SessionStatus> StatusPie::highlighted() const
{
    return m_chart->highlighted;
}

void StatusPie::colour()
{
    const Theme &theme = Theme::of(this);
    for (SessionStatus status : allSessionStatuses()) {
        QPieSlice *slice = m_chart->slices[std::size_t(status)];
        const bool on = m_chart->highlighted == status && slice->value() > 0;
        slice->setBrush(statusFill(status, theme));
        slice->setPen(slice->value() <= 0 ? QPen(Qt::NoPen) : QPen(on ? theme.text1 : theme.surface, 2));
        slice->setExploded(false);
    }
    // The one with the dark edge must not be overdrawn by its neighbour.
    m_chart->view->viewport()->update();
}

void StatusPie::keyPressEvent(QKeyEvent *event)
{
    int move = 0;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        move = SessionStatusCount - 1;
        break;
    case Qt::Key_Right:
    case Qt::Key_Down:
        move = 1;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_chart->highlighted)
            Q_EMIT statusActivated(*m_chart->highlighted);
        return;
    default:
        return QWidget::keyPressEvent(event);
    }
    int at = m_chart->highlighted ? int(*m_chart->highlighted) : (move == 1 ? SessionStatusCount - 1 : 0);
    for (int i = 0; i < SessionStatusCount; ++i) {
        at = (at + move) % SessionStatusCount;
        if (m_chart->counts[std::size_t(at)] > 0) {
            setHighlighted(static_cast<SessionStatus>(at));
            Q_EMIT statusPointed(m_chart->highlighted);
            return;
        }
    }
}

void StatusPie::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_chart->highlighted || event->reason() == Qt::MouseFocusReason)
        return;
    for (SessionStatus status : allSessionStatuses()) {
        if (m_chart->counts[std::size_t(status)] > 0) {
            setHighlighted(status);
            Q_EMIT statusPointed(status);
            return;
        }
    }
}

void StatusPie::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    setHighlighted(std::nullopt);
    Q_EMIT statusPointed(std::nullopt);
}

void StatusPie::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_chart && m_chart->view)
        colour();
    QWidget::changeEvent(event);
}

} // namespace gatehouse
