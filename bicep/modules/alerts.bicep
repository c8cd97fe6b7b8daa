// What calls a person. The portal has alarms of its own for what the app itself notices (functions/src/domain/alarm);
// these are for what it cannot tell, because it is still, slow or failing.
param token string
param location string
param tags object
param insightsId string
param alertEmail string
param monthlyBudget int
param budgetFrom string

// Each piece of work leaves a line when it is done: functions/src/adapters/trace/work.ts. What the platform calls it
// goes with how it measures; these words are ours.
var lines = 'traces | where message startswith "work "'
var work = '${lines} | extend did = tostring(parse_json(substring(message, 5)).function)'

var rules = [
  {
    name: 'poison'
    description: 'A message failed five times.'
    severity: 1
    window: 'PT15M'
    every: 'PT5M'
    query: '${work} | where did endswith "-poison"'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'silence'
    description: 'No sweep ended well in a quarter of an hour: nothing is caught up.'
    severity: 0
    window: 'PT15M'
    every: 'PT5M'
    query: '${work} | where did == "sweep"'
    operator: 'LessThan'
    threshold: 1
  }
  {
    name: 'errors'
    description: 'More than five faults in a quarter of an hour; refusals (4xx) are none.'
    severity: 2
    window: 'PT15M'
    every: 'PT5M'
    query: 'requests | where success == false | where toint(resultCode) !between (400 .. 499)'
    operator: 'GreaterThan'
    threshold: 5
  }
  {
    name: 'latency'
    description: 'One answer in twenty took more than three seconds, uploads apart.'
    severity: 3
    window: 'PT30M'
    every: 'PT15M'
    query: '''
      requests
      | where isnotempty(url) and url !contains "/deliveries" and url !contains "/uploads"
      | summarize late = percentile(duration, 95) by bin(timestamp, 30m)
      | where late > 3000
    '''
    operator: 'GreaterThan'
    threshold: 0
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-avstem-${token}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'avstem'
    emailReceivers: [
      {
        name: 'operations'
        emailAddress: alertEmail
        useCommonAlertSchema: true
      }
    ]
  }
}

resource alert 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: 'alert-avstem-${rule.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: 'Avstem: ${rule.name}'
      description: rule.description
      severity: rule.severity
      enabled: true
      autoMitigate: true
      scopes: [insightsId]
      evaluationFrequency: rule.every
      windowSize: rule.window
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: rule.operator
            threshold: rule.threshold
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      actions: {
        actionGroups: [people.id]
      }
    }
  }
]

resource budget 'Microsoft.Consumption/budgets@2023-11-01' = {
  name: 'avstem'
  properties: {
    category: 'Cost'
    amount: monthlyBudget
    timeGrain: 'Monthly'
    timePeriod: {
      startDate: budgetFrom
    }
    notifications: {
      forecast: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 100
        thresholdType: 'Forecasted'
        contactEmails: [alertEmail]
      }
      spent: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 80
        thresholdType: 'Actual'
        contactEmails: [alertEmail]
      }
    }
  }
}
