// One page for whoever runs it: what came in, what waits, what failed, how long it took.
param location string
param tags object
param insightsId string

var charts = [
  {
    title: 'Work done, by function and hour'
    query: '''
      traces
      | where message startswith "work "
      | extend did = tostring(parse_json(substring(message, 5)).function)
      | summarize count() by did, bin(timestamp, 1h)
      | render timechart
    '''
  }
  {
    title: 'Messages that failed five times'
    query: '''
      traces
      | where message startswith "work "
      | extend did = tostring(parse_json(substring(message, 5)).function)
      | where did endswith "-poison"
      | summarize count() by did, bin(timestamp, 1h)
      | render timechart
    '''
  }
  {
    title: 'Faults, by function'
    query: '''
      requests
      | where success == false
      | where toint(resultCode) !between (400 .. 499)
      | summarize count() by name, resultCode
    '''
  }
  {
    title: 'Time to answer, 95 of 100, in ms'
    query: '''
      requests
      | where isnotempty(url)
      | summarize percentile(duration, 95) by name, bin(timestamp, 1h)
      | render timechart
    '''
  }
  {
    title: 'Refused: no token, not allowed, too slow, too often'
    query: '''
      traces
      | where message startswith "access "
      | extend line = parse_json(substring(message, 7))
      | where toint(line.status) in (401, 403, 408, 429)
      | summarize count() by tostring(line.endpoint), tostring(line.status)
    '''
  }
  {
    title: 'From an upload to its result and its page, in seconds, 95 of 100'
    query: '''
      requests
      | project trace = operation_Id, began = timestamp
      | join kind=inner (
          traces
          | where message startswith "work "
          | extend line = parse_json(substring(message, 5))
          | extend did = tostring(line.function), trace = tostring(line.trace)
          | where did in ("reconcile", "publish")
          | project trace, did, ended = timestamp
        ) on trace
      | summarize percentile((ended - began) / 1s, 95) by did, bin(began, 1h)
      | render timechart
    '''
  }
]

var items = [
  for (chart, i) in charts: {
    type: 3
    name: 'chart-${i}'
    content: {
      version: 'KqlItem/1.0'
      title: chart.title
      query: chart.query
      size: 0
      queryType: 0
      resourceType: 'microsoft.insights/components'
      timeContext: {
        durationMs: 604800000
      }
    }
  }
]

var content = {
  version: 'Notebook/1.0'
  items: items
  fallbackResourceIds: [insightsId]
}

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, 'avstem')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    category: 'workbook'
    displayName: 'Avstem'
    version: 'Notebook/1.0'
    sourceId: insightsId
    serializedData: string(content)
  }
}
